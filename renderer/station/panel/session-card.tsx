import { Button } from '@fluentui/react-components';
import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import { isolate } from '../../text/text.ts';
import { Card, CardActions, Line } from '../operator/card.tsx';
import { ConfirmButton } from '../operator/confirm-button.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { LetPass } from './let-pass.tsx';

/** The session that waits behind the panel, and what the operator can do for the person in it. */
export function SessionCard({ interrupted }: Pick<OperatorPanel, 'interrupted'>) {
  const text = useStationText();
  const { state } = useStation();
  const asking = useAsking();
  const canLetPass = interrupted !== null && state.session.stage === 'review' && state.session.isHeldBack;
  const assist = () => asking.ask(() => window.station.operator.act({ type: 'assist' }));
  const end = () => asking.ask(() => window.station.operator.act({ type: 'end-session' }));
  return (
    <Card heading={text.say('station.panel.session')}>
      {interrupted === null ? (
        <Line>{text.say('station.panel.session.nobody')}</Line>
      ) : (
        <Line>
          {interrupted.person !== null && <strong>{isolate(interrupted.person.displayName)} </strong>}
          {text.sayIfKnown(`station.panel.stage.${interrupted.stage}`) ?? interrupted.stage}
        </Line>
      )}
      <CardActions>
        <Button disabled={asking.isBusy || state.isAssisted} onClick={assist}>
          {text.say(state.isAssisted ? 'station.panel.assisting' : 'station.panel.assist')}
        </Button>
        {interrupted !== null && (
          <ConfirmButton
            label={text.say('station.panel.end')}
            question={text.say('station.panel.end.question')}
            loss={text.say('station.panel.end.loss')}
            onConfirm={end}
          />
        )}
      </CardActions>
      <Line isQuiet>{text.say('station.panel.assist.about')}</Line>
      {canLetPass && <LetPass />}
      {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
    </Card>
  );
}
