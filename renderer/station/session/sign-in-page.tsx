import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Failure } from '../../../contract/failure.ts';
import type { SignInStep } from '../../../contract/station/session-state.ts';
import { wordFailure } from '../../text/word-failure.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  words: {
    marginBlock: 'auto',
    display: 'grid',
    gap: '1.25rem',
    maxWidth: '40rem',
    fontSize: '1.75rem',
    lineHeight: 1.45,
  },
  paragraph: { margin: 0 },
  warning: {
    margin: 0,
    padding: '1.25rem 1.5rem',
    borderRadius: '20px',
    border: `2px solid ${tokens.colorPaletteYellowForeground1}`,
    backgroundColor: 'rgb(255 214 10 / 10%)',
  },
});

interface SignInPageProps {
  readonly step: SignInStep;
  readonly failure: Failure | null;
}

/** Where people sign in themselves: what comes, what it may cost, and why it stopped where it did. */
export function SignInPage({ step, failure }: SignInPageProps) {
  switch (step) {
    case 'warned':
      return <BeforeSignIn failure={failure} />;
    case 'opening':
    case 'signing-in':
      return <DuringSignIn step={step} />;
    default:
      return <EndedSignIn step={step} failure={failure} />;
  }
}

/** Before anybody has signed in: what comes. */
export function ToSignInPage() {
  const styles = useStyles();
  const text = useStationText();
  return (
    <StationFrame
      heading={text.say('station.to-sign-in')}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'open-sign-in' })}>
          {text.say('station.to-sign-in.next')}
        </StationButton>
      }
    >
      <div className={styles.words} data-spoken="">
        <p className={styles.paragraph}>{text.say('station.to-sign-in.what')}</p>
        <p className={styles.paragraph}>{text.say('station.to-sign-in.after')}</p>
      </div>
    </StationFrame>
  );
}

/** A one-time pass that is spent here is gone (domain facts 7.6). */
function BeforeSignIn({ failure }: { readonly failure: Failure | null }) {
  const styles = useStyles();
  const text = useStationText();
  const worded = failure && wordFailure(text, failure);
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
      <div className={styles.words} data-spoken="">
        {worded && (
          <p className={styles.warning} role="alert">
            {worded.what} {worded.todo}
          </p>
        )}
        <p className={styles.warning}>{text.say('station.sign-in.what')}</p>
        <p className={styles.paragraph}>{text.say('station.sign-in.else')}</p>
      </div>
    </StationFrame>
  );
}

/** Behind the sign-in window; seen while it opens and where it is smaller than the screen. */
function DuringSignIn({ step }: { readonly step: 'opening' | 'signing-in' }) {
  const text = useStationText();
  return (
    <StationFrame
      heading={text.say(`station.sign-in.${step}`)}
      isCentred
      onBack={() => void window.station.act({ type: 'cancel-sign-in' })}
      backLabel={text.say('station.sign-in.cancel')}
    >
      <Spinner size="huge" aria-label={text.say(`station.sign-in.${step}`)} />
    </StationFrame>
  );
}

type EndedStep = Exclude<SignInStep, 'warned' | 'opening' | 'signing-in'>;

function EndedSignIn({ step, failure }: { readonly step: EndedStep; readonly failure: Failure | null }) {
  const styles = useStyles();
  const text = useStationText();
  const worded = step === 'refused' && failure !== null ? wordFailure(text, failure) : null;
  return (
    <StationFrame
      heading={text.say(`station.sign-in.${step}`)}
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
      <div className={styles.words} data-spoken="">
        {worded && <p className={styles.paragraph}>{worded.what}</p>}
        <p className={styles.paragraph}>{text.say(`station.sign-in.${step}.what`)}</p>
        <p className={styles.paragraph}>{text.say(`station.sign-in.${step}.do`)}</p>
      </div>
    </StationFrame>
  );
}
