import type { Result } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import type { SharedLookup } from '../http/share-lookup.ts';
import type { SharePoint } from '../sharepoint/create-sharepoint.ts';

/** What a diagnosis asks with. Every question has a time-out of its own, and the service's limits are shared. */
export interface DiagnosisClients {
  readonly graph: Pick<Graph, 'person' | 'photo' | 'photoAddress' | 'photoSizes' | 'details' | 'detailsAddress'>;
  /** For Graph's own photo, without which nothing can be judged: it may take as long as the whole. */
  readonly reference: Pick<Graph, 'photo'>;
  /** Of the signed-in person; joins whoever asks for it at the same moment. */
  readonly ownSite: SharedLookup<string | null>;
  /** For somebody else's details: asks with IT's optional `User.Read.All`, where the registration has it. */
  readonly othersDetails: Pick<Graph, 'details' | 'detailsAddress' | 'siteOf'>;
  /** With IT's optional `PeopleSettings.Read.All`; null for a registration that never has it. */
  readonly settings: Pick<Graph, 'photoUpdateSettings'> | null;
  readonly sharePoint: SharePoint;
  /** The token that photos are asked for with. */
  readonly graphToken: (signal: AbortSignal) => Promise<Result<string>>;
}
