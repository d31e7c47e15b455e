import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useText } from '../text/text-context.tsx';

interface CheckAgainProps {
  readonly isChecking: boolean;
  readonly isPrimary?: boolean;
  readonly onCheck: () => void;
}

export function CheckAgain({ isChecking, isPrimary = false, onCheck }: CheckAgainProps) {
  const text = useText();
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'subtle'}
      size={isPrimary ? 'large' : 'medium'}
      disabledFocusable={isChecking}
      icon={isChecking ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
      onClick={onCheck}
    >
      {text.say(isChecking ? 'photo.places.checking' : 'photo.places.check-again')}
    </Button>
  );
}
