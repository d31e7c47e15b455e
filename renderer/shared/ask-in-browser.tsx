import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';
import { useText } from '../text/text-context.tsx';
import { settle } from './settle.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
});

interface AskInBrowserProps {
  readonly label: string;
  /** Sends the person to the browser; ends when they are done there. */
  readonly ask: () => Promise<Result<AppState>>;
  readonly onDone: () => void;
  /** Given where the page says what came of it instead. */
  readonly onFailed?: (failure: Failure) => void;
}

/** Sign in or allow something where the need for it turned up, so that nobody has to leave what they were doing. */
export function AskInBrowser({ label, ask, onDone, onFailed }: AskInBrowserProps) {
  const styles = useStyles();
  const text = useText();
  const [isWaiting, setIsWaiting] = useState(false);
  const start = async () => {
    setIsWaiting(true);
    const result = await settle(ask());
    setIsWaiting(false);
    if (result.ok) onDone();
    else onFailed?.(result.failure);
  };
  if (!isWaiting) {
    return (
      <div className={styles.row}>
        <Button onClick={() => void start()}>{label}</Button>
      </div>
    );
  }
  return (
    <div className={styles.row} role="status">
      <Spinner size="tiny" aria-hidden />
      <span>{text.say('welcome.waiting.heading')}</span>
      <Button onClick={() => void window.bridge.account.cancelSignIn()}>
        {text.say('welcome.waiting.cancel')}
      </Button>
    </div>
  );
}
