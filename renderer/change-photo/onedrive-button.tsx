import { Button, makeStyles } from '@fluentui/react-components';
import { CloudRegular } from '@fluentui/react-icons';
import type { Page } from '../app-state.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface OneDriveButtonProps {
  readonly go: (page: Page) => void;
}

/** The way to the person's own OneDrive. */
export function OneDriveButton({ go }: OneDriveButtonProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <Button className={styles.button} icon={<CloudRegular />} onClick={() => go({ name: 'onedrive' })}>
      {text.say('change.onedrive')}
    </Button>
  );
}
