import { makeStyles } from '@fluentui/react-components';
import { CameraFilled } from '@fluentui/react-icons';
import { type Dispatch, useEffect, useRef } from 'react';
import type { CameraAction, CameraState } from '../../camera/camera-state.ts';
import { StationButton } from '../frame/station-button.tsx';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** A press this soon after the button came to mean something else was meant for what it was: clickers press twice. */
const STALE_PRESS_MS = 600;

const useStyles = makeStyles({
  // The whole bar on a narrow screen: nobody should have to aim.
  place: { flex: '0 1 26rem', display: 'grid', '@media (max-width: 640px)': { flexBasis: '100%' } },
  button: { minHeight: '96px' },
});

interface ShutterButtonProps {
  readonly state: CameraState;
  readonly dispatch: Dispatch<CameraAction>;
}

/** Starts the countdown; while it runs, the way to stop it. */
export function ShutterButton({ state: { phase }, dispatch }: ShutterButtonProps) {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const placeRef = useRef<HTMLDivElement>(null);
  const changedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const isCounting = phase === 'counting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it comes to mean something else.
  useEffect(() => {
    changedAtMs.current = performance.now();
  }, [isCounting]);
  const canPress = phase === 'live' || isCounting;
  useEffect(() => {
    const isFree = document.activeElement === document.body || document.activeElement?.localName === 'h1';
    if (canPress && isFree && !state.screenReader) placeRef.current?.querySelector('button')?.focus();
  }, [canPress, state.screenReader]);
  const press = () => {
    if (performance.now() - changedAtMs.current < STALE_PRESS_MS) return;
    dispatch({ type: isCounting ? 'count-cancelled' : 'count-asked' });
  };
  return (
    <div ref={placeRef} className={styles.place}>
      <StationButton
        className={styles.button}
        look={isCounting ? 'secondary' : 'primary'}
        isPrimary
        {...(isCounting ? {} : { icon: <CameraFilled /> })}
        isDisabled={!canPress}
        onPress={press}
      >
        {text.say(isCounting ? 'station.camera.cancel' : 'station.camera.shutter')}
      </StationButton>
    </div>
  );
}
