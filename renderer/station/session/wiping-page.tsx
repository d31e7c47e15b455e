import { Spinner } from '@fluentui/react-components';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** Everything of the last person is being released and looked for. */
export function WipingPage() {
  const text = useStationText();
  return (
    <StationFrame heading={text.say('station.wiping')} isCentred>
      <Spinner size="huge" aria-label={text.say('station.wiping')} />
    </StationFrame>
  );
}
