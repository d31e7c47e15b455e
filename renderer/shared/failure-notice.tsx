import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';
import { useText } from '../text/text-context.tsx';
import { wordFailure } from '../text/word-failure.ts';
import { AskInBrowser } from './ask-in-browser.tsx';
import { CopyButton } from './copy-button.tsx';

const MENDED_BY_SIGN_IN: ReadonlySet<Failure['kind']> = new Set(['sign-in-needed', 'consent-needed']);

const useStyles = makeStyles({
  place: { maxWidth: '720px', scrollMarginBlock: '16px 96px' },
  bar: { textAlign: 'start' },
  body: { paddingBlock: '8px', whiteSpace: 'normal' },
  quote: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    marginTop: '8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface FailureNoticeProps {
  readonly failure: Failure;
  /** Given where signing in again can mend it. */
  readonly onSignedIn?: () => void;
  /** Whose sign-in mends it, where it is not the person's own. */
  readonly signIn?: () => Promise<Result<AppState>>;
}

/** What happened, what it means for the photo, what to do, and a request id to quote. */
export function FailureNotice({
  failure,
  onSignedIn,
  signIn = () => window.bridge.account.signIn(),
}: FailureNoticeProps) {
  const styles = useStyles();
  const text = useText();
  const { what, todo, requestId, code } = wordFailure(text, failure);
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It may appear above what the person was reading.
    placeRef.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const quote = [code, requestId].filter((part) => part !== null).join(' · ');
  return (
    <div ref={placeRef} className={styles.place}>
      <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{what}</MessageBarTitle> {todo}
          {quote !== '' && (
            <div className={styles.quote}>
              <span>
                {text.say('app.request-id')}: <bdi dir="ltr">{quote}</bdi>
              </span>
              <CopyButton label={text.say('app.copy')} content={quote} />
            </div>
          )}
          {onSignedIn !== undefined && MENDED_BY_SIGN_IN.has(failure.kind) && (
            <AskInBrowser label={text.say('app.sign-in-again')} ask={signIn} onDone={onSignedIn} />
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
