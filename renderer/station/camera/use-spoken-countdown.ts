import { useEffect } from 'react';
import type { CameraState } from '../../camera/camera-state.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** Who listens hears the countdown too. */
export function useSpokenCountdown(state: CameraState) {
  const text = useStationText();
  const { speaker } = useStation();
  const left = state.phase === 'counting' ? state.left : null;
  useEffect(() => {
    if (left !== null) speaker.say(new Intl.NumberFormat(text.locale).format(left));
  }, [left, speaker, text.locale]);
}
