import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import { useText } from '../text/text-context.tsx';
import type { LiveFault } from './camera-state.ts';

const useStyles = makeStyles({
  place: {
    position: 'absolute',
    insetInline: 0,
    top: '16px',
    display: 'flex',
    justifyContent: 'center',
    paddingInline: '16px',
  },
  notice: {
    display: 'flex',
    gap: '12px',
    maxWidth: '560px',
    padding: '12px 20px 14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  icon: { flexShrink: 0, fontSize: '24px', marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
  what: { ...typographyStyles.subtitle2, margin: 0 },
  todo: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FrameFaultNoticeProps {
  readonly fault: LiveFault | null;
}

/** Why the live picture shows nothing or gave no shots, and what to do. The status stays, so that its words are announced. */
export function FrameFaultNotice({ fault }: FrameFaultNoticeProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.place} role="status" dir={text.direction}>
      {fault !== null && (
        <div className={styles.notice}>
          <WarningFilled className={styles.icon} aria-hidden />
          <div>
            <p className={styles.what}>{text.say(`camera.fault.${fault}`)}</p>
            <p className={styles.todo}>{text.say(`camera.fault.${fault}.do`)}</p>
          </div>
        </div>
      )}
    </div>
  );
}
