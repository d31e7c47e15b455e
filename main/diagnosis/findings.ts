import type { AttemptRecord } from '../../contract/attempt.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Place, PlaceReading, Verdict } from '../../contract/place.ts';
import type { Result } from '../../contract/result.ts';
import type { LicencePlan } from '../graph/person-details.ts';
import type { CloudId } from '../settings/tenant-connection.ts';
import type { ReadProfile } from '../sharepoint/create-sharepoint.ts';

/** Everything that a diagnosis read; what causes look at. Null means "not read", never "no". */
export interface Findings {
  /** By the service's clock: ISO 8601 UTC. */
  readonly at: string;
  readonly isSelf: boolean;
  /** National clouds lack some of the remedies (domain facts 2.4). */
  readonly cloud: CloudId;
  readonly places: readonly PlaceReading[];
  /** Why a place gave no copy, with codes and ids. */
  readonly failures: ReadonlyMap<Place, Failure>;
  /** What is to be seen at each place that answered. */
  readonly looks: ReadonlyMap<Place, CopyLook>;
  /** Edges in pixels of the renditions that Graph lists, smallest first. */
  readonly graphSizes: readonly number[] | null;
  /** SharePoint's profile. `no-photo`: SharePoint knows nobody by that account (domain facts 6, row 25). */
  readonly profile: Result<ReadProfile>;
  /** My Site host that was asked first, as an origin; null where none was found. */
  readonly askedHost: string | null;
  readonly subject: SubjectFacts;
  readonly photoSettings: Result<PhotoSettings> | null;
  readonly token: TokenFacts;
  readonly past: Past;
  /** The visit that was just made, with what it measured. */
  readonly attempt: AttemptRecord | null;
}

/**
 * `blank`: one colour, or 1 x 1. `placeholder`: the grey outline of nobody, or the profile says that it is shown in the
 * picture's place.
 */
export type CopyLook = 'photo' | 'blank' | 'placeholder' | 'missing';

/** Who the person is in the directory. */
export interface SubjectFacts {
  readonly upn: string;
  readonly mail: string | null;
  readonly userType: 'Member' | 'Guest' | null;
  readonly accountEnabled: boolean | null;
  readonly onPremisesSyncEnabled: boolean | null;
  readonly plans: readonly LicencePlan[] | null;
  /** Address of the person's own site; null: none; undefined: not read. */
  readonly mySite: string | null | undefined;
  /** Method and address that was asked. */
  readonly from: string;
  /** Why the details could not be read, e.g. `consent-needed`: IT's registration may leave out `User.Read.All`. */
  readonly failure: Failure | null;
}

/** Who may change photos in the tenant (domain facts 1.8). */
export interface PhotoSettings {
  readonly source: string | null;
  readonly allowedRoles: readonly string[];
}

/** What the token says of itself; good for an explanation, never for a decision. */
export interface TokenFacts {
  readonly scopes: readonly string[] | null;
  /** Role template ids of who asks (`wids`). */
  readonly roles: readonly string[] | null;
}

/** What this machine knows from before. */
export interface Past {
  /** When this machine published the photo that Graph serves; null where it did not. ISO 8601 UTC, service's clock. */
  readonly publishedAt: string | null;
  /** This machine published a photo that Graph does not serve any more. */
  readonly replaced: {
    readonly publishedAt: string;
    readonly nowServes: Extract<Verdict, 'older' | 'other' | 'none'>;
  } | null;
  /** The last change of the photo that was refused on this machine, if nothing succeeded since. */
  readonly refusedChange: {
    readonly at: string;
    readonly kind: Failure['kind'];
    readonly status: number | null;
    readonly code: string | null;
    readonly requestId: string | null;
  } | null;
  /** Attempts of this machine, newest first. */
  readonly attempts: readonly Pick<AttemptRecord, 'endedAt' | 'end' | 'requestedAt'>[];
}
