import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import type { Cause } from '../../contract/receipt.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'center',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  icon: { fontSize: '20px', height: '20px', color: tokens.colorNeutralForeground3 },
  title: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
});

interface FirstCauseProps {
  readonly cause: Cause;
  readonly onWhy: () => void;
}

/** The likeliest reason in one line; the rest is in Diagnostics. */
export function FirstCause({ cause, onWhy }: FirstCauseProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.row} aria-label={text.say('photo.causes.heading')}>
      <span className={styles.icon} aria-hidden>
        <LightbulbRegular />
      </span>
      <Text className={styles.title}>{cause.title}</Text>
      <Button onClick={onWhy}>{text.say('photo.why')}</Button>
    </section>
  );
}
