import { Button } from '@fluentui/react-components';
import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import { CameraCheck } from '../camera-check/camera-check.tsx';
import { Column, Columns } from '../operator/card.tsx';
import { ListCard } from '../operator/list-card.tsx';
import { OperatorFrame } from '../operator/operator-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { CountsCard } from './counts-card.tsx';
import { ErrorsCard } from './errors-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { QueueCard } from './queue-card.tsx';
import { SessionCard } from './session-card.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { UndoCard } from './undo-card.tsx';

/** Behind the PIN: how the day goes, what waits, and what the operator can do about it. */
export function PanelPage({ panel }: { readonly panel: OperatorPanel }) {
  const text = useStationText();
  const goOn = () => void window.station.operator.act({ type: 'go-on' });
  return (
    <OperatorFrame
      heading={text.say('station.panel')}
      onBack={goOn}
      actions={
        <>
          <Button onClick={() => void window.station.operator.act({ type: 'unlock' })}>
            {text.say('station.panel.unlock')}
          </Button>
          <Button appearance="primary" size="large" data-primary="" onClick={goOn}>
            {text.say(panel.interrupted === null ? 'station.panel.back' : 'station.panel.go-on')}
          </Button>
        </>
      }
    >
      <Columns>
        <Column>
          <SessionCard interrupted={panel.interrupted} />
          <SignInCard operator={panel.operator} />
          <CountsCard counts={panel.counts} />
          <UndoCard undoable={panel.undoable} />
          <CameraCheck />
        </Column>
        <Column>
          <QueueCard queue={panel.queue} queueState={panel.queueState} />
          <ErrorsCard errors={panel.errors} />
          <ListCard
            list={panel.list}
            failure={null}
            reload={() => window.station.operator.act({ type: 'reload-list' })}
          />
          <PeopleCard showsNames={panel.showsNames} counts={panel.counts} />
        </Column>
      </Columns>
    </OperatorFrame>
  );
}
