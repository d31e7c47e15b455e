import { Button, makeStyles } from '@fluentui/react-components';
import { CameraRegular, CloudRegular } from '@fluentui/react-icons';
import type { Page } from '../app-state.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface SourceButtonsProps {
  /** A picture is on its way already. */
  readonly isOpening: boolean;
  readonly go: (page: Page) => void;
}

/** Where else a picture can come from; a file is the page's primary button. */
export function SourceButtons({ isOpening, go }: SourceButtonsProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.row}>
      <Button
        size="large"
        icon={<CameraRegular />}
        disabledFocusable={isOpening}
        onClick={() => go({ name: 'camera' })}
      >
        {text.say('change.camera')}
      </Button>
      <Button
        size="large"
        icon={<CloudRegular />}
        disabledFocusable={isOpening}
        onClick={() => go({ name: 'onedrive' })}
      >
        {text.say('change.onedrive')}
      </Button>
    </div>
  );
}
