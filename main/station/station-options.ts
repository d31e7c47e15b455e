import type { OpenParts } from './station-parts.ts';
import type { StationSurroundings } from './station-surroundings.ts';

/** What the photo station behind its page is made of. */
export interface StationOptions extends StationSurroundings {
  /** List, publisher, PIN and audit log; `openStationParts` in the app. */
  readonly openParts: OpenParts;
}
