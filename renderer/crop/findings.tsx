import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { Finding } from '../../contract/photo.ts';
import { isTextKey } from '../text/create-text.ts';
import { useText } from '../text/text-context.tsx';
import { findingsOfCrop } from './findings-of-crop.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { fontSize: '20px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  soft: { color: tokens.colorNeutralForeground3 },
  hard: { color: tokens.colorStatusWarningForeground1 },
});

interface FindingsProps {
  /** Of the portrait, as main found them for the suggested crop. */
  readonly findings: readonly Finding[];
  /** Edge of the crop now. */
  readonly edgePixels: number;
}

/** Advice about the picture as it is cropped now. */
export function Findings({ findings, edgePixels }: FindingsProps) {
  const styles = useStyles();
  const text = useText();
  const current = findingsOfCrop(findings, edgePixels);
  return (
    <section aria-label={text.say('crop.findings')} aria-live="polite">
      <ul className={styles.list}>
        {current.length === 0 && (
          <li className={styles.item}>
            <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} />
            <Text>{text.say('crop.findings.none')}</Text>
          </li>
        )}
        {current.map(({ measure, severity, advice }) => (
          <li key={measure} className={styles.item}>
            {severity === 'hard' ? (
              <WarningFilled className={mergeClasses(styles.icon, styles.hard)} />
            ) : (
              <InfoRegular className={mergeClasses(styles.icon, styles.soft)} />
            )}
            <Text>{isTextKey(advice) ? text.say(advice) : advice}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
