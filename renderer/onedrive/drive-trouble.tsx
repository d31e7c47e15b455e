import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { AskInBrowser } from '../shared/ask-in-browser.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useText } from '../text/text-context.tsx';
import { wordFailure } from '../text/word-failure.ts';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    minHeight: '200px',
    outlineStyle: 'none',
  },
});

/** Asking the same again would get the same answer. */
const LASTING: ReadonlySet<Failure['kind']> = new Set(['sign-in-needed', 'not-configured']);

interface DriveTroubleProps {
  readonly failure: Failure;
  /** What the person used to come here is gone; the keyboard goes on here. */
  readonly takesFocus: boolean;
  readonly onAgain: () => void;
  /** The person did not allow it, or may not. */
  readonly onRefused: (failure: Failure) => void;
}

/** Why a folder doesn't show, and the way on: allow it, sign in again, or try again. */
export function DriveTrouble({ failure, takesFocus, onAgain, onRefused }: DriveTroubleProps) {
  const text = useText();
  if (failure.kind === 'consent-needed') {
    return (
      <Place takesFocus={takesFocus}>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {text.say('onedrive.allow')}
            <AskInBrowser
              label={text.say('onedrive.allow.action')}
              ask={() => window.bridge.account.allowOneDrive()}
              onDone={onAgain}
              onFailed={onRefused}
            />
          </MessageBarBody>
        </MessageBar>
      </Place>
    );
  }
  if (failure.kind === 'no-onedrive') return <NoOneDrive failure={failure} takesFocus={takesFocus} />;
  return (
    <Place takesFocus={takesFocus}>
      <FailureNotice failure={failure} onSignedIn={onAgain} />
      {!LASTING.has(failure.kind) && <Button onClick={onAgain}>{text.say('onedrive.try-again')}</Button>}
    </Place>
  );
}

interface PlaceProps {
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

function Place({ takesFocus, children }: PlaceProps) {
  const styles = useStyles();
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) placeRef.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={placeRef} className={styles.place} tabIndex={-1}>
      {children}
    </div>
  );
}

/** Nothing went wrong, and there is nothing to do about it here. */
function NoOneDrive({ failure, takesFocus }: Pick<DriveTroubleProps, 'failure' | 'takesFocus'>) {
  const text = useText();
  const { what, todo } = wordFailure(text, failure);
  return (
    <Place takesFocus={takesFocus}>
      <MessageBar intent="info" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle> {todo}
        </MessageBarBody>
      </MessageBar>
    </Place>
  );
}

const NOT_ALLOWED: ReadonlySet<Failure['kind']> = new Set(['consent-needed', 'sign-in-cancelled']);

/** What went wrong besides the folder itself. A permission that was not given is a choice, not a failure. */
export function DriveNotice({ failure }: { readonly failure: Failure }) {
  const text = useText();
  if (!NOT_ALLOWED.has(failure.kind)) return <FailureNotice failure={failure} />;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text.say('onedrive.refused')}</MessageBarTitle> {text.say('onedrive.refused.do')}
      </MessageBarBody>
    </MessageBar>
  );
}
