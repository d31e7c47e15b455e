import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import type { Failure } from '../../../contract/failure.ts';
import { wordFailure } from '../../text/word-failure.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { RequestId } from './request-id.tsx';

const useStyles = makeStyles({
  notice: { display: 'flex', gap: '8px', minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '18px', color: tokens.colorStatusDangerForeground1 },
  words: { display: 'grid', gap: '2px', minWidth: 0 },
  what: { ...typographyStyles.body1Strong, margin: 0 },
  todo: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FailureLineProps {
  readonly failure: Failure;
  /** What was asked for just now failed, so it is told at once. */
  readonly isNews?: boolean;
}

/** What went wrong and what to do. There is no clipboard at a station: the request id is there to be read. */
export function FailureLine({ failure, isNews = false }: FailureLineProps) {
  const styles = useStyles();
  const { what, todo, requestId } = wordFailure(useStationText(), failure);
  return (
    <div className={styles.notice} role={isNews ? 'alert' : undefined}>
      <ErrorCircleFilled className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.what}>{what}</p>
        <p className={styles.todo}>{todo}</p>
        <RequestId id={requestId} />
      </div>
    </div>
  );
}
