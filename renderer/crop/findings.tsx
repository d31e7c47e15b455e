import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { PictureFacts } from '../../contract/photo.ts';
import { useText } from '../text/text-context.tsx';
import type { CurrentPreview } from '../true-preview/use-photo-preview.ts';
import { arrangeFindings } from './arrange-findings.ts';
import { type FindingActions, FindingList } from './finding-list.tsx';
import { FindingSection } from './finding-section.tsx';
import { useFindingStyles } from './use-finding-styles.ts';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

interface HardFindingsProps extends FindingActions {
  readonly preview: CurrentPreview;
  readonly dismissed: readonly string[];
  /** Whether the crop is the suggested one already. */
  readonly isSuggested: boolean;
}

/** What makes the photo as it is cropped now unusable. */
export function HardFindings({ preview, dismissed, ...item }: HardFindingsProps) {
  const text = useText();
  const { hard } = arrangeFindings(preview.findings, dismissed);
  return (
    <FindingSection label={text.say('crop.findings.hard')}>
      {(keepFocus) =>
        hard.length > 0 && <FindingList {...item} findings={hard} keepFocus={keepFocus} isUnderPicture />
      }
    </FindingSection>
  );
}

interface FindingsProps extends HardFindingsProps {
  readonly faceAnalysis: PictureFacts['faceAnalysis'];
  readonly onRestore: () => void;
}

/** Advice about the photo as it is cropped now, each with one click to mend it where one click can. */
export function Findings({ preview, faceAnalysis, dismissed, onRestore, ...item }: FindingsProps) {
  const styles = useFindingStyles();
  const { note } = useStyles();
  const text = useText();
  const { hard, soft } = arrangeFindings(preview.findings, dismissed);
  const isWell = preview.findings !== null && hard.length + soft.length === 0;
  return (
    <FindingSection label={text.say('crop.findings')}>
      {(keepFocus) => (
        <>
          {preview.hasFailed && <Unknown onTryAgain={() => keepFocus(preview.tryAgain)} />}
          {isWell && (
            <div className={styles.item}>
              <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} />
              <Text>{text.say(faceAnalysis === 'done' ? 'crop.findings.well' : 'crop.findings.none')}</Text>
            </div>
          )}
          {soft.length > 0 && <FindingList {...item} findings={soft} keepFocus={keepFocus} />}
          {faceAnalysis !== 'done' && (
            <Caption1 block className={note}>
              {text.say(`crop.findings.${faceAnalysis}`)}
            </Caption1>
          )}
          {dismissed.length > 0 && (
            <Caption1 block>
              <Link inline as="button" onClick={() => keepFocus(onRestore)}>
                {text.say('crop.findings.restore')}
              </Link>
            </Caption1>
          )}
        </>
      )}
    </FindingSection>
  );
}

function Unknown({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const styles = useFindingStyles();
  const text = useText();
  return (
    <div className={styles.item}>
      <WarningFilled className={mergeClasses(styles.icon, styles.hard)} />
      <span className={styles.words}>
        <Text>{text.say('crop.findings.unknown')}</Text>
        <Button size="small" appearance="transparent" onClick={onTryAgain}>
          {text.say('preview.try-again')}
        </Button>
      </span>
    </div>
  );
}
