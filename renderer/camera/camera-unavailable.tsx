import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { VideoOffRegular } from '@fluentui/react-icons';
import type { CameraPlatform } from '../../contract/camera.ts';
import { useText } from '../text/text-context.tsx';
import { type CameraTrouble, hasSettings } from './camera-trouble.ts';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: '240px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  icon: { fontSize: '56px', height: '56px', color: tokens.colorNeutralForeground3 },
  words: { maxWidth: '560px' },
  what: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  todo: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
});

interface CameraUnavailableProps {
  readonly trouble: CameraTrouble;
  readonly platform: CameraPlatform;
  readonly onOpenSettings: () => void;
}

/** Why there is no picture, and what to do about it on this system. */
export function CameraUnavailable({ trouble, platform, onOpenSettings }: CameraUnavailableProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.panel}>
      <VideoOffRegular className={styles.icon} aria-hidden />
      <div role="alert" className={styles.words}>
        <h2 className={styles.what}>{text.say(`camera.trouble.${trouble}`, { platform })}</h2>
        <p className={styles.todo}>{text.say(`camera.trouble.${trouble}.do`, { platform })}</p>
      </div>
      {hasSettings(trouble, platform) && (
        <Button onClick={onOpenSettings}>{text.say('camera.open-settings')}</Button>
      )}
    </div>
  );
}
