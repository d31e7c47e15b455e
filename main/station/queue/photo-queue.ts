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
  readonly upn: string | null;
  readonly employeeId: string | null;
  readonly displayName: string;
  /** The session in which it was taken, for the audit log. */
  readonly session: string | null;
  /** Of the photo at full size, hex. */
  readonly sha256: string;
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

/** What publishing needs of a finished photo; what was found in it is not kept. */
export type QueuedPictures = Pick<FinishedPhoto, 'photo' | 'small'>;

/** What whoever adds an item has to know of it. */
export type NewQueueItem = Omit<QueueItem, 'id' | 'number' | 'sha256' | 'state' | 'failure' | 'isSent'>;

export type QueueTrouble =
  | { readonly kind: 'queue-full' }
  | { readonly kind: 'no-encryption' }
  /** Another process has this queue. */
  | { readonly kind: 'queue-in-use' }
  | { readonly kind: 'cannot-write'; readonly name: string };

/**
 * Photos on this disk, each in a file of its own: AES-256-GCM under a key that safeStorage keeps, written whole and
 * synced before `add` answers. A file that was cut short or changed is set aside, never published.
 *
 * An item's file is written once. What changes of it is in a small file beside it, replaced as a whole. So at every
 * moment a power cut leaves the item with the state before a change or the one after it:
 * - while `add` writes: a draft, which the next start removes; nobody was told that the photo is kept;
 * - while `update` writes: the state before, which is why a PUT waits until "sent" is on the disk;
 * - while `remove` runs: the item's file goes first, then its state. What is left of a state alone is removed.
 */
export interface PhotoQueue {
  /** In the order of publishing. */
  readonly list: () => readonly QueueItem[];
  /** `queue-full` counts other people's photos alone: a second one of somebody is about to replace the first. */
  readonly add: (item: NewQueueItem, photo: QueuedPictures) => Promise<Result<QueueItem, QueueTrouble>>;
  /** Null where the file can't be read any more; a damaged one is then no longer in the list. */
  readonly photo: (id: string) => Promise<QueuedPictures | null>;
  /** On the disk when it answers; where that fails nothing has changed. An item that is gone stays gone. */
  readonly update: (
    id: string,
    change: Partial<Pick<QueueItem, 'state' | 'failure' | 'isSent' | 'personId' | 'before'>>,
  ) => Promise<Result<void, QueueTrouble>>;
  /** Off the disk when it answers; where that fails the item is still in the list. */
  readonly remove: (id: string) => Promise<Result<void, QueueTrouble>>;
  /** Items that were older than policy allows, now deleted. */
  readonly expire: (now: Date) => Promise<readonly QueueItem[]>;
  /** Photos that could not be read; they are kept apart as long as policy lets photos wait. */
  readonly unreadable: () => number;
  /** The key that encrypted what waited here was gone or could not be read: all of it was set aside. */
  readonly isKeyLost: boolean;
  /** How many may wait. 0: none, and what waits from before is only published. */
  readonly limit: number;
  /** Lets another process have it. Nothing is written afterwards. */
  readonly close: () => Promise<void>;
}
