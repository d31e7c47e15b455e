import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Failure } from '../../contract/failure.ts';
import { AskInBrowser } from '../shared/ask-in-browser.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px', minHeight: '200px' },
});

/** Asking the same again would get the same answer. */
const LASTING: ReadonlySet<Failure['kind']> = new Set(['no-onedrive', 'sign-in-needed', 'not-configured']);

interface DriveTroubleProps {
  readonly failure: Failure;
  readonly onAgain: () => void;
  /** The person did not allow it, or may not. */
  readonly onRefused: (failure: Failure) => void;
}

/** Why a folder doesn't show, and the way on: allow it, sign in again, or try again. */
export function DriveTrouble({ failure, onAgain, onRefused }: DriveTroubleProps) {
  const styles = useStyles();
  const text = useText();
  if (failure.kind === 'consent-needed') {
    return (
      <div className={styles.place}>
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
      </div>
    );
  }
  return (
    <div className={styles.place}>
      <FailureNotice failure={failure} onSignedIn={onAgain} />
      {!LASTING.has(failure.kind) && <Button onClick={onAgain}>{text.say('onedrive.try-again')}</Button>}
    </div>
  );
}
