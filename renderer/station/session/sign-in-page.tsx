import { Spinner } from '@fluentui/react-components';
import {
  DocumentTextRegular,
  KeyResetRegular,
  PersonInfoRegular,
  ShieldKeyholeRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Failure } from '../../../contract/failure.ts';
import type { SignInStep } from '../../../contract/station/session-state.ts';
import { wordFailure } from '../../text/word-failure.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { Explained } from './explained.tsx';
import { SignInBar } from './sign-in-bar.tsx';

interface SignInPageProps {
  readonly step: SignInStep;
  readonly failure: Failure | null;
  /** Of the page in the sign-in window; null: none is shown yet. */
  readonly host: string | null;
}

/** Where people sign in themselves: what it may cost, and why it stopped where it did. */
export function SignInPage({ step, failure, host }: SignInPageProps) {
  switch (step) {
    case 'warned':
      return <BeforeSignIn failure={failure} />;
    case 'opening':
    case 'signing-in':
      return <DuringSignIn step={step} host={host} />;
    default:
      return <EndedSignIn step={step} failure={failure} />;
  }
}

/** A one-time pass that is spent here is gone (domain facts 7.6). */
function BeforeSignIn({ failure }: { readonly failure: Failure | null }) {
  const text = useStationText();
  return (
    <StationFrame
      heading={text.say('station.sign-in')}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'open-sign-in' })}>
          {text.say('station.sign-in.open')}
        </StationButton>
      }
    >
      <Explained icon={<TicketDiagonalRegular />}>
        {failure !== null && <p role="alert">{wordFailure(text, failure).what}</p>}
        <p>{text.say('station.sign-in.what')}</p>
        <p>{text.say('station.sign-in.else')}</p>
      </Explained>
    </StationFrame>
  );
}

/** Behind the sign-in window; seen while it opens and where it is smaller than the screen. */
function DuringSignIn({ step, host }: { readonly step: 'opening' | 'signing-in'; readonly host: string | null }) {
  const text = useStationText();
  const cancel = () => void window.station.act({ type: 'cancel-sign-in' });
  return (
    <StationFrame
      heading={text.say(`station.sign-in.${step}`)}
      isCentred
      onBack={cancel}
      bar={<SignInBar host={host} onCancel={cancel} />}
    >
      <Spinner size="huge" aria-label={text.say(`station.sign-in.${step}`)} />
    </StationFrame>
  );
}

type EndedStep = Exclude<SignInStep, 'warned' | 'opening' | 'signing-in'>;

const ICONS: Readonly<Record<EndedStep, ReactElement>> = {
  registration: <ShieldKeyholeRegular />,
  'password-change': <KeyResetRegular />,
  terms: <DocumentTextRegular />,
  refused: <PersonInfoRegular />,
};

function EndedSignIn({ step, failure }: { readonly step: EndedStep; readonly failure: Failure | null }) {
  const text = useStationText();
  return (
    <StationFrame
      heading={text.say(`station.sign-in.${step}`)}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={
        <>
          <StationButton onPress={() => void window.station.operator.ask()}>
            {text.say('station.call-operator')}
          </StationButton>
          <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'leave' })}>
            {text.say('station.result.done')}
          </StationButton>
        </>
      }
    >
      <Explained icon={ICONS[step]}>
        {step === 'refused' && failure !== null && <p>{wordFailure(text, failure).what}</p>}
        <p>{text.say(`station.sign-in.${step}.what`)}</p>
        <p>{text.say(`station.sign-in.${step}.do`)}</p>
      </Explained>
    </StationFrame>
  );
}
