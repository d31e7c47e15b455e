import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useReducer } from 'react';
import type { PinFailure } from '../../../contract/station/station-state.ts';
import { useNow } from '../../shared/use-now.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { LEAST_DIGITS, reducePin } from './pin-typing.ts';

const useStyles = makeStyles({
  body: {
    marginBlock: 'auto',
    marginInline: 'auto',
    display: 'grid',
    gap: '1.25rem',
    width: 'min(100%, 26rem)',
    // Where there is more width than height the pad stands beside, and what went wrong takes no room from it.
    '@media (min-width: 600px) and (max-height: 899px)': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      alignItems: 'center',
      columnGap: '3rem',
      width: 'min(100%, 56rem)',
    },
  },
  typed: { display: 'grid', gap: '1.25rem', minWidth: 0 },
  digits: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '84px',
    padding: '0 1rem',
    borderRadius: '16px',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'rgb(255 255 255 / 7%)',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '2.5rem',
    letterSpacing: '0.35em',
    textAlign: 'center',
  },
  failure: { margin: 0, minHeight: '2.75em', fontSize: '1.75rem', lineHeight: 1.35, textAlign: 'center' },
});

interface PinPageProps {
  readonly failure: PinFailure | null;
}

/** The operator's way in. Digits only, by touch or by keys; nothing of the session behind it is seen. */
export function PinPage({ failure }: PinPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const nowMs = useNow(1000);
  const [pin, dispatch] = useReducer(reducePin, '');
  // A wrong one is not mended, it is typed anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new failure.
  useEffect(() => dispatch({ type: 'changed', text: '' }), [failure]);
  const isLocked = failure?.kind === 'pin-locked' && Date.parse(failure.until) > nowMs;
  const canEnter = pin.length >= LEAST_DIGITS && !isLocked;
  const enter = () => {
    if (canEnter) void window.station.operator.enterPin(pin);
  };
  const cancel = () => void window.station.operator.cancel();
  return (
    <StationFrame
      heading={text.say('station.pin')}
      onBack={cancel}
      actions={
        <StationButton look="primary" isPrimary isDisabled={!canEnter} onPress={enter}>
          {text.say('station.pin.enter')}
        </StationButton>
      }
    >
      <div className={styles.body}>
        <div className={styles.typed}>
          <input
            className={styles.digits}
            type="password"
            inputMode="none"
            autoComplete="off"
            aria-label={text.say('station.pin.digits')}
            aria-describedby="pin-failure"
            data-first-focus=""
            dir="ltr"
            value={pin}
            onChange={({ target }) => dispatch({ type: 'changed', text: target.value })}
          />
          <p id="pin-failure" className={styles.failure} role="alert">
            {failure !== null && wordPinFailure(text, failure, nowMs)}
          </p>
        </div>
        <OnScreenKeyboard layouts={['digits']} isMore={false} onTyped={dispatch} />
      </div>
    </StationFrame>
  );
}

function wordPinFailure(text: StationText, failure: PinFailure, nowMs: number): string {
  if (failure.kind === 'wrong-pin') return text.say('station.pin.wrong', { count: failure.triesLeft });
  const seconds = Math.ceil((Date.parse(failure.until) - nowMs) / 1000);
  return seconds > 0 ? text.say('station.pin.locked', { seconds }) : '';
}
