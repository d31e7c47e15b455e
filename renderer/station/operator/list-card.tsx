import { Button } from '@fluentui/react-components';
import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { ListSummary } from '../../../contract/station/set-up.ts';
import { RelativeTime } from '../../shared/relative-time.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { Card, Line } from './card.tsx';
import { FailureLine } from './failure-line.tsx';
import { useAsking } from './use-asking.ts';

interface ListCardProps {
  readonly list: ListSummary | null;
  readonly failure: Failure | null;
  readonly reload: () => Promise<Result<void>>;
}

/** Which list today's people come from, how many they are, and when it was read. */
export function ListCard({ list, failure, reload }: ListCardProps) {
  const text = useStationText();
  const asking = useAsking();
  const shown = asking.failure ?? failure;
  return (
    <Card heading={text.say('station.list')}>
      {list === null ? (
        <Line>{text.say('station.list.none')}</Line>
      ) : (
        <>
          <Line>
            {text.say(`station.list.${list.kind}`, { name: list.name })}{' '}
            {text.say('station.list.people', { count: list.people })}
          </Line>
          <Line isQuiet>
            {text.say('station.list.read-at')} <RelativeTime at={list.at} />.{' '}
            {text.say(list.isShared ? 'station.list.shared' : 'station.list.not-shared')}
          </Line>
          {list.notSharedBecause !== undefined && (
            <Line isQuiet>{text.say(`station.list.not-shared.${list.notSharedBecause}`)}</Line>
          )}
        </>
      )}
      {shown !== null && <FailureLine failure={shown} />}
      <Button disabled={asking.isBusy} onClick={() => asking.ask(reload)}>
        {text.say('station.list.reload')}
      </Button>
    </Card>
  );
}
