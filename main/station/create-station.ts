import type { StationHandlers } from './station-handlers.ts';

/** The photo station behind its page, without a window: what each request does. */
export interface Station {
  readonly handlers: StationHandlers;
  /** Tell the page that a screen reader came or went. */
  readonly screenReaderChanged: () => void;
  /** Ends a session, signs the operator out, and closes every store. */
  readonly close: () => Promise<void>;
}
