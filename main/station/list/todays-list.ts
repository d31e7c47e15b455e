import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { ListedPerson, PersonProgress } from '../../../contract/station/listed-person.ts';
import type { ListSummary } from '../../../contract/station/set-up.ts';

/** Which photo the service had when it was last asked on behalf of the list; `unknown`: it was never asked, or gave no ETag. */
export type KnownPhoto =
  | { readonly kind: 'none' }
  | { readonly kind: 'etag'; readonly etag: string }
  | { readonly kind: 'unknown' };

/** One line of today's list, as main knows it. `key` is opaque; ids and names never go where only a key is needed. */
export interface ListEntry {
  readonly key: string;
  /** Object id in Entra; null: no account is known yet. */
  readonly id: string | null;
  readonly upn: string | null;
  readonly employeeId: string | null;
  readonly displayName: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly secondIdentifier: string | null;
  /** The list says that no photo may be taken. */
  readonly isBlocked: boolean;
  /** BCP 47; null: the person chooses. */
  readonly locale: string | null;
  readonly progress: PersonProgress;
}

/** The right to photograph somebody now, so that no other station does. */
export interface Claim {
  readonly key: string;
  /** False where the list can't be shared or could not be reached: nobody else knows of it. */
  readonly isShared: boolean;
}

export type ClaimRefusal = { readonly kind: 'taken-elsewhere' } | { readonly kind: 'done-before' };

/**
 * Today's list: only people on it are photographed. Read once and kept in memory (and, encrypted, over a restart, so
 * that a station goes on without a network). Search, `find` and claims work on what was read last.
 */
export interface TodaysList {
  /** Read the list anew; what was known stays where that fails. */
  readonly load: (signal?: AbortSignal) => Promise<Result<ListSummary, Failure>>;
  /** Null before the first load that went well. */
  readonly summary: () => ListSummary | null;
  /** By name, account or number, whatever the accents and case; at most `limit`, in the order of names. */
  readonly search: (
    text: string,
    limit: number,
    offset?: number,
  ) => { readonly people: readonly ListEntry[]; readonly total: number };
  readonly find: (key: string) => ListEntry | null;
  readonly findByAccount: (account: { readonly id: string; readonly upn: string }) => ListEntry | null;
  readonly counts: () => Readonly<Record<PersonProgress | 'people', number>>;
  /** The photo that the service had when this list asked for it: what a conflict is judged against. */
  readonly knownPhoto: (key: string) => KnownPhoto;
  /** What a publish or a question told since. */
  readonly learnPhoto: (key: string, photo: KnownPhoto) => void;
  /**
   * Before the camera: by ETag of the list's line where the list is shared. `throttled`: the list is there and asks for
   * a pause; `list-line-gone`: the person is not on it any more.
   */
  readonly claim: (key: string, signal?: AbortSignal) => Promise<Result<Claim, ClaimRefusal | Failure>>;
  /** After the session; what can't be told now is told as soon as it can. */
  readonly settle: (key: string, progress: PersonProgress) => Promise<void>;
  readonly onChanged: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** As the page may see somebody. */
export function toListedPerson({
  key,
  displayName,
  department,
  jobTitle,
  secondIdentifier,
  progress,
}: ListEntry): ListedPerson {
  return { key, displayName, department, jobTitle, secondIdentifier, progress };
}
