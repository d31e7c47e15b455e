import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { Finding } from '../../contract/photo.ts';
import { isTextKey } from '../text/create-text.ts';
import { useText } from '../text/text-context.tsx';
import { isDismissible, isMendedByCrop } from './arrange-findings.ts';
import type { KeepFocus } from './finding-section.tsx';
import { useFindingStyles } from './use-finding-styles.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  // Right under the picture, and without room of its own while there is nothing to say.
  under: { marginTop: '16px' },
});

export interface FindingActions {
  /** Go back to the suggested crop. */
  readonly onSuggestedCrop: () => void;
  /** Say no more about eyes. */
  readonly onDismiss: () => void;
}

interface FindingListProps extends FindingActions {
  /** Whether the crop is the suggested one already. */
  readonly isSuggested: boolean;
  readonly keepFocus: KeepFocus;
  readonly findings: readonly Finding[];
  readonly isUnderPicture?: boolean;
}

export function FindingList({ findings, isUnderPicture, ...item }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, isUnderPicture && styles.under)}>
      {findings.map((finding) => (
        <FindingItem key={finding.measure} finding={finding} {...item} />
      ))}
    </ul>
  );
}

interface FindingItemProps extends Omit<FindingListProps, 'findings' | 'isUnderPicture'> {
  readonly finding: Finding;
}

function FindingItem({ finding, isSuggested, keepFocus, onSuggestedCrop, onDismiss }: FindingItemProps) {
  const styles = useFindingStyles();
  const text = useText();
  const { severity, advice } = finding;
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
          <Button size="small" appearance="transparent" onClick={() => keepFocus(onSuggestedCrop)}>
            {text.say('crop.suggested')}
          </Button>
        )}
        {isDismissible(finding) && (
          <Button size="small" appearance="transparent" onClick={() => keepFocus(onDismiss)}>
            {text.say('crop.findings.dismiss')}
          </Button>
        )}
      </span>
    </li>
  );
}
