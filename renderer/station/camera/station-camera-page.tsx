import type { SessionState } from '../../../contract/station/session-state.ts';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

interface StationCameraPageProps {
  readonly session: Extract<SessionState, { readonly stage: 'camera' }>;
}

/** The live picture, the coach, the shutter. */
export function StationCameraPage(_props: StationCameraPageProps) {
  const text = useStationText();
  return (
    <StationFrame heading={text.say('station.camera')} onBack={() => void window.station.act({ type: 'back' })} />
  );
}
