import type { StationEvents, StationRequests } from '../../contract/station/station-ipc.ts';

type Outcome<C extends keyof StationRequests> =
  | ReturnType<StationRequests[C]>
  | Promise<ReturnType<StationRequests[C]>>;

/** What the station does for each request of its page. */
export type StationHandlers = {
  readonly [C in keyof StationRequests]: (...args: Parameters<StationRequests[C]>) => Outcome<C>;
};

/** Tells the station's page. */
export type EmitStation = <C extends keyof StationEvents>(channel: C, payload: StationEvents[C]) => void;
