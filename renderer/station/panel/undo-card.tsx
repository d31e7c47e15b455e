import { makeStyles, tokens } from '@fluentui/react-components';
import type { UndoablePhoto } from '../../../contract/station/operator-panel.ts';
import { RelativeTime } from '../../shared/relative-time.tsx';
import { useNow } from '../../shared/use-now.ts';
import { isolate } from '../../text/text.ts';
import { Card, Line } from '../operator/card.tsx';
import { ConfirmButton } from '../operator/confirm-button.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { minutesLeft } from './minutes-left.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '8px', width: '100%' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  when: { color: tokens.colorNeutralForeground2 },
});

const RENEW_MS = 5000;

/** Photos that went to the wrong person can be taken back for some minutes. */
export function UndoCard({ undoable }: { readonly undoable: readonly UndoablePhoto[] }) {
  const styles = useStyles();
  const text = useStationText();
  const nowMs = useNow(RENEW_MS);
  const asking = useAsking();
  const shown = undoable.filter(({ until }) => minutesLeft(until, nowMs) > 0);
  return (
    <Card heading={text.say('station.panel.undo')}>
      {shown.length === 0 && <Line isQuiet>{text.say('station.panel.undo.none')}</Line>}
      {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(({ id, personName, publishedAt, until }) => {
            const name = personName === null ? text.say('station.panel.unnamed') : isolate(personName);
            return (
              <li key={id} className={styles.item}>
                <span>
                  {name}{' '}
                  <span className={styles.when}>
                    <RelativeTime at={publishedAt} />,{' '}
                    {text.say('station.panel.undo.left', { minutes: minutesLeft(until, nowMs) })}
                  </span>
                </span>
                <ConfirmButton
                  label={text.say('station.panel.undo.do')}
                  name={text.say('station.panel.undo.do.name', { name })}
                  question={text.say('station.panel.undo.question', { name })}
                  loss={text.say('station.panel.undo.loss')}
                  isSmall
                  isDisabled={asking.isBusy}
                  onConfirm={() => asking.ask(() => window.station.operator.act({ type: 'undo', id }))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
