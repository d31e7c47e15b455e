import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { QueueState } from '../../../contract/station/operator-panel.ts';
import type { FinishedPhoto } from '../../photo/pictures.ts';
import type { KnownPhoto } from '../list/todays-list.ts';

/** What waits, with everything that publishing it needs after a restart, when nothing else is known any more. */
export interface QueueItem {
  /** Opaque; names its file. */
  readonly id: string;
  /** Grows with every item ever added: the order of publishing. */
  readonly number: number;
  readonly key: string;
  readonly personId: string | null;
  readonly employeeId: string | null;
  readonly displayName: string;
  /** ISO 8601 UTC. */
  readonly takenAt: string;
  readonly before: KnownPhoto;
  readonly noticeVersion: string;
  readonly override: string | null;
  readonly state: QueueState;
  /** Why it waits; null before the first try. */
  readonly failure: Failure | null;
  /** A PUT was begun and its end is not known: what is served is read back before anything is sent again. */
  readonly isSent: boolean;
}

export type QueueTrouble =
  | { readonly kind: 'queue-full' }
  | { readonly kind: 'no-encryption' }
  | { readonly kind: 'cannot-write'; readonly name: string };

/**
 * Photos on this disk, each in a file of its own: AES-256-GCM under a key that safeStorage keeps, written whole and
 * synced before `add` answers. A file that was cut short or changed is set aside, never published.
 */
export interface PhotoQueue {
  readonly list: () => readonly QueueItem[];
  readonly add: (
    item: Pick<
      QueueItem,
      'key' | 'personId' | 'employeeId' | 'displayName' | 'takenAt' | 'before' | 'noticeVersion' | 'override'
    >,
    photo: FinishedPhoto,
  ) => Promise<Result<QueueItem, QueueTrouble>>;
  /** Null where the file can't be read any more. */
  readonly photo: (id: string) => Promise<FinishedPhoto | null>;
  /** On the disk when it answers. */
  readonly update: (
    id: string,
    change: Partial<Pick<QueueItem, 'state' | 'failure' | 'isSent' | 'personId' | 'before'>>,
  ) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Ids of items that were older than policy allows, now deleted. */
  readonly expire: (now: Date) => Promise<readonly string[]>;
  /** Files that could not be read; they are kept apart. */
  readonly unreadable: number;
}
