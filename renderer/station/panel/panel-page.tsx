import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

interface PanelPageProps {
  readonly panel: OperatorPanel;
}

/** Behind the PIN: how far the list is, what waits, what went wrong. */
export function PanelPage(_props: PanelPageProps) {
  const text = useStationText();
  return <StationFrame heading={text.say('station.panel')} />;
}
