import { makeStyles, tokens } from '@fluentui/react-components';
import type { StationError } from '../../../contract/station/operator-panel.ts';
import { RelativeTime } from '../../shared/relative-time.tsx';
import { wordFailure } from '../../text/word-failure.ts';
import { Card, Line } from '../operator/card.tsx';
import { RequestId } from '../operator/request-id.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '10px', width: '100%' },
  what: { margin: 0 },
  when: { color: tokens.colorNeutralForeground2 },
});

/** What went wrong last, with what Microsoft or IT will ask for. */
export function ErrorsCard({ errors }: { readonly errors: readonly StationError[] }) {
  const styles = useStyles();
  const text = useStationText();
  return (
    <Card heading={text.say('station.panel.errors')}>
      {errors.length === 0 && <Line isQuiet>{text.say('station.panel.errors.none')}</Line>}
      {errors.length > 0 && (
        <ul className={styles.list}>
          {errors.map(({ at, failure, requestId }) => {
            const worded = wordFailure(text, failure);
            return (
              <li key={`${at} ${failure.kind} ${requestId}`}>
                <p className={styles.what}>
                  {worded.what}{' '}
                  <span className={styles.when}>
                    <RelativeTime at={at} />
                  </span>
                </p>
                <RequestId id={requestId ?? worded.requestId} />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
