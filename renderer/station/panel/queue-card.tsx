import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OperatorPanel, QueuedPhoto } from '../../../contract/station/operator-panel.ts';
import { RelativeTime } from '../../shared/relative-time.tsx';
import { isolate } from '../../text/text.ts';
import { wordFailure } from '../../text/word-failure.ts';
import { Card, CardActions, Line } from '../operator/card.tsx';
import { ConfirmButton } from '../operator/confirm-button.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { RequestId } from '../operator/request-id.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { canBeSent, mayPublishAnyway } from './queue-actions.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', width: '100%' },
  item: {
    display: 'grid',
    gridTemplateColumns: '28px 1fr',
    columnGap: '8px',
    paddingBlock: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  position: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  words: { display: 'grid', gap: '4px', minWidth: 0, justifyItems: 'start' },
  who: { ...typographyStyles.body1Strong, margin: 0 },
  when: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** What waits on this machine, in the order in which it is published, and why. */
export function QueueCard({ queue, queueState }: Pick<OperatorPanel, 'queue' | 'queueState'>) {
  const styles = useStyles();
  const text = useStationText();
  const asking = useAsking();
  return (
    <Card heading={text.say('station.queue', { count: queue.length })}>
      <Line isQuiet={queueState === 'ready'}>{text.say(`station.queue.${queueState}`)}</Line>
      {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
      {queue.length > 0 && (
        <ol className={styles.list}>
          {queue.map((photo) => (
            <QueueItem key={photo.id} photo={photo} asking={asking} />
          ))}
        </ol>
      )}
      {queue.some(canBeSent) && (
        <Button
          disabled={asking.isBusy}
          onClick={() => asking.ask(() => window.station.operator.act({ type: 'publish-waiting' }))}
        >
          {text.say('station.queue.publish-now')}
        </Button>
      )}
    </Card>
  );
}

interface QueueItemProps {
  readonly photo: QueuedPhoto;
  readonly asking: ReturnType<typeof useAsking>;
}

function QueueItem({ photo, asking }: QueueItemProps) {
  const styles = useStyles();
  const text = useStationText();
  const { id, position, personName, takenAt, state, failure, requestId } = photo;
  const name = personName === null ? text.say('station.queue.number', { number: position }) : isolate(personName);
  return (
    <li className={styles.item} data-queue={state}>
      <span className={styles.position} aria-hidden>
        {new Intl.NumberFormat(text.locale).format(position)}
      </span>
      <div className={styles.words}>
        <p className={styles.who}>
          {name}{' '}
          <span className={styles.when}>
            {text.say('station.queue.taken')} <RelativeTime at={takenAt} />
          </span>
        </p>
        <Line>{text.say(`station.queue.state.${state}`)}</Line>
        {failure !== null && <Line isQuiet>{wordFailure(text, failure).what}</Line>}
        <RequestId id={requestId} />
        <QueueActions id={id} name={name} state={state} asking={asking} />
      </div>
    </li>
  );
}

interface QueueActionsProps extends Pick<QueuedPhoto, 'id' | 'state'> {
  readonly name: string;
  readonly asking: ReturnType<typeof useAsking>;
}

function QueueActions({ id, state, name, asking: { isBusy, ask } }: QueueActionsProps) {
  const text = useStationText();
  const drop = () => ask(() => window.station.operator.act({ type: 'drop', id }));
  if (state === 'publishing') return null;
  // Its photo is gone already: there is nothing to lose but the line.
  if (state === 'expired') {
    return (
      <Button size="small" disabled={isBusy} onClick={drop}>
        {text.say('station.queue.read')}
      </Button>
    );
  }
  return (
    <CardActions>
      {mayPublishAnyway(state) && (
        <Button
          size="small"
          disabled={isBusy}
          aria-label={text.say('station.queue.anyway.name', { name })}
          onClick={() => ask(() => window.station.operator.act({ type: 'publish-anyway', id }))}
        >
          {text.say('station.queue.anyway')}
        </Button>
      )}
      <ConfirmButton
        label={text.say('station.queue.drop')}
        name={text.say('station.queue.drop.name', { name })}
        question={text.say('station.queue.drop.question', { name })}
        loss={text.say('station.queue.drop.loss')}
        isSmall
        isDisabled={isBusy}
        onConfirm={drop}
      />
    </CardActions>
  );
}
