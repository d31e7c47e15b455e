import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { Log } from '../../log/log.ts';
import type { OldPhotoStore } from '../../publish/old-photo-store.ts';
import type { PublishTools } from '../../publish/replace-photo.ts';
import type { TodaysList } from '../list/todays-list.ts';
import type { PhotoQueue, QueueItem } from '../queue/photo-queue.ts';
import type { AuditPerson, StationAudit } from '../station-audit.ts';
import type { Pace } from './pace.ts';
import type { SessionsTold } from './sessions-told.ts';
import type { UndoShelf } from './undo-shelf.ts';

/** Where somebody's account is looked for who had none when the list was read. */
export interface AccountWanted {
  readonly employeeId: string | null;
  readonly upn: string | null;
}

export interface StationPublisherOptions {
  /** Null: photos are published from memory, and `noQueue` says why. The publisher closes it. */
  readonly queue: PhotoQueue | null;
  readonly noQueue: 'no-encryption' | 'not-used';
  /** As the operator, whoever that is by now; its Graph client shares one limit with all others of this app. */
  readonly tools: PublishTools;
  /** Null: there is no such account yet. */
  readonly findAccount: (
    wanted: AccountWanted,
    signal?: AbortSignal,
  ) => Promise<Result<{ readonly id: string } | null>>;
  /** Told of every photo, and of what becomes of somebody whose session is over; a session tells its own outcome. */
  readonly list: Pick<TodaysList, 'learnPhoto' | 'settle'>;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly log: Log;
  /** 0: nothing can be taken back. */
  readonly undoMinutes: number;
  /** Whether the operator's panel may name people. */
  readonly showsNames: boolean;
  readonly now: () => Date;
  /** How long a person waits for the outcome; left out: 20 seconds. */
  readonly patienceMs?: number;
}

/** What every part of the publisher works with. */
export interface PublisherBench {
  readonly options: StationPublisherOptions;
  readonly shelf: UndoShelf;
  /** Aborted by `close`. */
  readonly signal: AbortSignal;
  readonly onChanged: () => void;
}

/** What only the way through the queue needs. */
export interface QueueBench extends PublisherBench {
  readonly queue: PhotoQueue;
  readonly sessions: SessionsTold;
  readonly pace: Pace;
  /** Of items that were tried since the start, the photo that was there before. */
  readonly stores: Map<string, OldPhotoStore>;
  /** Published items whose files the disk would not remove. */
  readonly published: Set<string>;
  /** What is being published at this moment. */
  current: string | null;
  /** Too old and deleted, until the operator has read it. */
  expired: readonly QueueItem[];
}

export type PhotoEvent =
  | 'photo-published'
  | 'photo-queued'
  | 'photo-refused'
  | 'photo-dropped'
  | 'photo-expired'
  | 'photo-undone'
  | 'conflict-overruled';

export interface AboutPhoto {
  readonly session: string | null;
  readonly person: AuditPerson;
  readonly sha256: string;
}

export function noteEvent(
  { options: { audit } }: PublisherBench,
  kind: PhotoEvent,
  { person, session, sha256 }: AboutPhoto,
  { reason, requestId }: { readonly reason?: string | undefined; readonly requestId?: string | undefined } = {},
): Promise<void> {
  return audit.note({
    kind,
    session,
    person,
    sha256,
    ...(reason === undefined ? {} : { reason }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

export function aboutItem({ displayName, key, personId, session, sha256 }: QueueItem): AboutPhoto {
  return { session, sha256, person: { key, id: personId, name: displayName } };
}

export function requestIdOf(failure: Failure | null): string | undefined {
  return failure !== null && 'requestId' in failure ? failure.requestId : undefined;
}

/** Tell the list of somebody who left the desk; it tells others as soon as it can, and nobody waits for that. */
export function settle({ options: { list, log } }: PublisherBench, key: string, progress: PersonProgress): void {
  list.settle(key, progress).catch(() => log.warn('list-not-told', { progress }));
}
