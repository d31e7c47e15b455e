import { Button, Spinner } from '@fluentui/react-components';
import type { OperatorSignIn } from '../../../contract/station/set-up.ts';
import { isolate } from '../../text/text.ts';
import { Card, CardActions, Line } from '../operator/card.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { Notice } from '../operator/notice.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';

/** Who publishes from this station. */
export function OperatorCard({ operator }: { readonly operator: OperatorSignIn }) {
  const text = useStationText();
  const { state, account, failure } = operator;
  return (
    <Card heading={text.say('station.set-up.operator')}>
      {account !== null && state === 'signed-in' && (
        <Line>
          {text.say('station.set-up.operator.signed-in', {
            name: isolate(account.displayName),
            address: isolate(account.upn),
          })}
        </Line>
      )}
      {state !== 'signed-in' && <Line>{text.say(`station.set-up.operator.${state}`)}</Line>}
      {failure !== null && <FailureLine failure={failure} isNews />}
      <RoleWarnings operator={operator} />
      <SignInButtons state={state} />
    </Card>
  );
}

function RoleWarnings({ operator: { state, biggerRoles, hasNeededRole } }: { readonly operator: OperatorSignIn }) {
  const text = useStationText();
  if (state !== 'signed-in') return null;
  const roles = new Intl.ListFormat(text.locale, { type: 'conjunction' }).format(
    biggerRoles.map((role) => nameOfRole(text, role)),
  );
  return (
    <>
      {biggerRoles.length > 0 && (
        <Notice>{text.say('station.set-up.operator.bigger-roles', { roles, count: biggerRoles.length })}</Notice>
      )}
      {hasNeededRole === false && <Notice>{text.say('station.set-up.operator.role-missing')}</Notice>}
      {hasNeededRole === null && <Line isQuiet>{text.say('station.set-up.operator.role-unknown')}</Line>}
    </>
  );
}

/** A role that there is no name for is told by its key: better than not at all. */
function nameOfRole(text: StationText, key: string): string {
  const role = key.replace(/^station\.role\./, '');
  return text.sayIfKnown(`station.role.${role}`) ?? role;
}

function SignInButtons({ state }: Pick<OperatorSignIn, 'state'>) {
  const text = useStationText();
  switch (state) {
    case 'not-wanted':
      return null;
    case 'signed-out':
    case 'died':
      return (
        <Button appearance="secondary" onClick={() => void window.station.setUp({ type: 'sign-in' })}>
          {text.say('station.set-up.sign-in')}
        </Button>
      );
    case 'signing-in':
      return (
        <CardActions>
          <Spinner size="tiny" aria-hidden />
          <Button onClick={() => void window.station.setUp({ type: 'cancel-sign-in' })}>
            {text.say('station.cancel')}
          </Button>
        </CardActions>
      );
    case 'signed-in':
      return (
        <Button onClick={() => void window.station.setUp({ type: 'sign-out' })}>
          {text.say('station.set-up.sign-out')}
        </Button>
      );
  }
}
