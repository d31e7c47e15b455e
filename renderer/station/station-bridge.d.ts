import type { StationBridge } from '../../contract/station/station-ipc.ts';

declare global {
  interface Window {
    /** Put there by the station's preload script. */
    readonly station: StationBridge;
  }
}
