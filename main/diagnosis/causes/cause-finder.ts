import type { PlaceReading } from '../../../contract/place.ts';
import type { Cause } from '../../../contract/receipt.ts';
import type { ReadProfile } from '../../sharepoint/create-sharepoint.ts';
import type { Word } from '../../text/create-text.ts';

/** Everything that a diagnosis read. */
export interface Findings {
  readonly places: readonly PlaceReading[];
  /** SharePoint's profile; null where it could not be read. */
  readonly profile: ReadProfile | null;
  /** When this machine published the photo that Graph serves, by the service's clock; null where it did not. */
  readonly publishedAt: string | null;
}

/** One cause: says whether the findings show it, and how. Pure. */
export type FindCause = (findings: Findings, word: Word) => Cause | null;
