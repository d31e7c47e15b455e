import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SetUpState } from '../../../contract/station/set-up.ts';
import { CameraCheck } from '../camera-check/camera-check.tsx';
import { Card, Column, Columns, Line } from '../operator/card.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { ListCard } from '../operator/list-card.tsx';
import { OperatorFrame } from '../operator/operator-frame.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { CheckList } from './check-list.tsx';
import { OperatorCard } from './operator-card.tsx';
import { PinCard } from './pin-card.tsx';

const useStyles = makeStyles({
  quit: { marginInlineEnd: 'auto' },
  blockers: { margin: 0, maxWidth: '640px', color: tokens.colorNeutralForeground2 },
});

/** Before people come: what this machine is like, who publishes, the list, the PIN, the camera; then the lock. */
export function SetUpPage({ setUp }: { readonly setUp: SetUpState }) {
  const text = useStationText();
  return (
    <OperatorFrame heading={text.say('station.set-up')} actions={<SetUpActions blockers={setUp.blockers} />}>
      <Columns>
        <Card heading={text.say('station.set-up.checks')}>
          <CheckList checks={setUp.checks} />
          <Button onClick={() => void window.station.setUp({ type: 'check-again' })}>
            {text.say('station.set-up.check-again')}
          </Button>
        </Card>
        <Column>
          <OperatorCard operator={setUp.operator} />
          {setUp.waiting > 0 && (
            <Card heading={text.say('station.set-up.waiting')}>
              <Line>{text.say('station.set-up.waiting.count', { count: setUp.waiting })}</Line>
            </Card>
          )}
          <ListCard
            list={setUp.list}
            failure={setUp.listFailure}
            reload={() => window.station.setUp({ type: 'reload-list' })}
          />
          <PinCard pin={setUp.pin} />
          <CameraCheck />
        </Column>
      </Columns>
    </OperatorFrame>
  );
}

function SetUpActions({ blockers }: Pick<SetUpState, 'blockers'>) {
  const styles = useStyles();
  const text = useStationText();
  const id = useId();
  const asking = useAsking();
  const isBlocked = blockers.length > 0;
  const reasons = new Intl.ListFormat(text.locale, { type: 'conjunction' }).format(
    blockers.map((blocker) => text.say(`station.set-up.blocker.${blocker}`)),
  );
  return (
    <>
      <Button
        className={styles.quit}
        appearance="subtle"
        onClick={() => void window.station.setUp({ type: 'quit' })}
      >
        {text.say('station.set-up.quit')}
      </Button>
      {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
      <p id={id} className={styles.blockers} role="status">
        {isBlocked ? text.say('station.set-up.blocked', { reasons }) : text.say('station.set-up.ready')}
      </p>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={isBlocked || asking.isBusy}
        aria-describedby={id}
        data-primary=""
        onClick={() => asking.ask(() => window.station.setUp({ type: 'lock' }))}
      >
        {text.say('station.set-up.lock')}
      </Button>
    </>
  );
}
