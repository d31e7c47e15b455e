import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { DismissibleMeasure, Finding, PictureFacts } from '../../contract/photo.ts';
import { isTextKey } from '../text/create-text.ts';
import { useText } from '../text/text-context.tsx';
import { arrangeFindings, dismissibleMeasure, isMendedByCrop } from './arrange-findings.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  words: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline', minWidth: 0 },
  icon: { fontSize: '20px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  soft: { color: tokens.colorNeutralForeground3 },
  hard: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

export interface FindingActions {
  /** Go back to the suggested crop. */
  readonly onSuggestedCrop: () => void;
  readonly onDismiss: (measure: DismissibleMeasure) => void;
  readonly onRestore: () => void;
}

interface FindingsProps extends FindingActions {
  readonly findings: readonly Finding[];
  readonly faceAnalysis: PictureFacts['faceAnalysis'];
  readonly dismissed: readonly string[];
  /** Whether the crop is the suggested one already. */
  readonly isSuggested: boolean;
}

/** Advice about the photo as it is cropped now, each with one click to mend it where one click can. */
export function Findings({ findings, faceAnalysis, dismissed, isSuggested, ...actions }: FindingsProps) {
  const styles = useStyles();
  const text = useText();
  const shown = arrangeFindings(findings, dismissed);
  return (
    <section aria-label={text.say('crop.findings')} aria-live="polite">
      <ul className={styles.list}>
        {shown.length === 0 && (
          <li className={styles.item}>
            <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} />
            <Text>{text.say(faceAnalysis === 'done' ? 'crop.findings.well' : 'crop.findings.none')}</Text>
          </li>
        )}
        {shown.map((finding) => (
          <FindingItem key={finding.measure} finding={finding} isSuggested={isSuggested} {...actions} />
        ))}
      </ul>
      {faceAnalysis !== 'done' && (
        <Caption1 block className={styles.note}>
          {text.say(`crop.findings.${faceAnalysis}`)}
        </Caption1>
      )}
      {dismissed.length > 0 && (
        <Caption1 block>
          <Link inline as="button" onClick={actions.onRestore}>
            {text.say('crop.findings.restore')}
          </Link>
        </Caption1>
      )}
    </section>
  );
}

interface FindingItemProps extends FindingActions {
  readonly finding: Finding;
  readonly isSuggested: boolean;
}

function FindingItem({ finding, isSuggested, onSuggestedCrop, onDismiss }: FindingItemProps) {
  const styles = useStyles();
  const text = useText();
  const { severity, advice } = finding;
  const dismissible = dismissibleMeasure(finding);
  return (
    <li className={styles.item}>
      {severity === 'hard' ? (
        <WarningFilled className={mergeClasses(styles.icon, styles.hard)} />
      ) : (
        <InfoRegular className={mergeClasses(styles.icon, styles.soft)} />
      )}
      <span className={styles.words}>
        <Text>{isTextKey(advice) ? text.say(advice, { ...finding }) : advice}</Text>
        {!isSuggested && isMendedByCrop(finding) && (
          <Button size="small" appearance="transparent" onClick={onSuggestedCrop}>
            {text.say('crop.suggested')}
          </Button>
        )}
        {dismissible !== null && (
          <Button size="small" appearance="transparent" onClick={() => onDismiss(dismissible)}>
            {text.say('crop.findings.dismiss')}
          </Button>
        )}
      </span>
    </li>
  );
}
