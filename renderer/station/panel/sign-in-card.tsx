import type { OperatorSignIn } from '../../../contract/station/set-up.ts';
import { isolate } from '../../text/text.ts';
import { Card, Line } from '../operator/card.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** Whether anything can be published at all. Signing in needs the system browser, so the station must be unlocked. */
export function SignInCard({ operator: { state, account, failure } }: { readonly operator: OperatorSignIn }) {
  const text = useStationText();
  if (state === 'not-wanted') return null;
  const isIn = state === 'signed-in' && account !== null;
  return (
    <Card heading={text.say('station.set-up.operator')}>
      <Line>
        {isIn
          ? text.say('station.set-up.operator.signed-in', {
              name: isolate(account.displayName),
              address: isolate(account.upn),
            })
          : text.say('station.panel.signed-out')}
      </Line>
      {failure !== null && <FailureLine failure={failure} />}
    </Card>
  );
}
