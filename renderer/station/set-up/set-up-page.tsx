import type { SetUpState } from '../../../contract/station/set-up.ts';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

interface SetUpPageProps {
  readonly setUp: SetUpState;
}

/** Before the station locks: self-check, sign-in, list, PIN. */
export function SetUpPage(_props: SetUpPageProps) {
  const text = useStationText();
  return <StationFrame heading={text.say('station.set-up')} />;
}
