import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/text-context.tsx';
import { settle } from './settle.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
});

interface SignInAgainProps {
  readonly onSignedIn: () => void;
}

/** Sign in where the need for it turned up, so that nobody has to leave what they were doing. */
export function SignInAgain({ onSignedIn }: SignInAgainProps) {
  const styles = useStyles();
  const text = useText();
  const [isWaiting, setIsWaiting] = useState(false);
  const signIn = async () => {
    setIsWaiting(true);
    const result = await settle(window.bridge.account.signIn());
    setIsWaiting(false);
    if (result.ok) onSignedIn();
  };
  if (!isWaiting) {
    return (
      <div className={styles.row}>
        <Button onClick={() => void signIn()}>{text.say('welcome.sign-in')}</Button>
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
