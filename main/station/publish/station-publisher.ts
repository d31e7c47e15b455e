import type { Failure } from '../../../contract/failure.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type { Result } from '../../../contract/result.ts';
import type { QueuedPhoto, UndoablePhoto } from '../../../contract/station/operator-panel.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { FinishedPhoto } from '../../photo/pictures.ts';
import type { KnownPhoto, ListEntry } from '../list/todays-list.ts';

/** A photo that somebody released, and for whom. */
export interface PublishOrder {
  readonly entry: ListEntry;
  readonly photo: FinishedPhoto;
  /** What was there before, as far as the list knows. */
  readonly before: KnownPhoto;
  /** Version of the notice that the person accepted. */
  readonly noticeVersion: string;
  /** Whether the operator let it pass, and why. */
  readonly override: string | null;
  /** Id of the session, for the audit log. */
  readonly session?: string;
  readonly onStep: (step: PublishStep) => void;
}

/**
 * Publishes for others, as the operator. Where there is a queue the photo is on the disk, encrypted, before the first
 * request is sent, so that no moment of a power cut loses it; it is published from there, in order, and deleted once
 * Microsoft 365 confirms it. Without a queue it is published from memory, and what fails is lost and said so.
 */
export interface StationPublisher {
  /**
   * What the person is told; `published` only once Graph serves those pixels. Where that takes longer than somebody
   * stands at a desk, or the signal is aborted, it goes on and the answer is `waiting`.
   */
  readonly publish: (order: PublishOrder, signal?: AbortSignal) => Promise<SessionOutcome>;
  /**
   * Publish what waits, one after the other, oldest first; stops at the first that the network or the sign-in holds up,
   * and sends nothing while the service asked for a pause. To be called once there is an operator, a network again, or
   * the operator asks for it (`operator`: refused photos are tried again too). Then it comes back by itself.
   */
  readonly publishWaiting: (by?: 'timer' | 'operator') => Promise<void>;
  /** Delete what is older than policy allows; asks nobody and needs no operator. */
  readonly dropExpired: () => Promise<void>;
  readonly queueState: () => 'ready' | 'no-encryption' | 'full' | 'not-used';
  readonly queue: () => readonly QueuedPhoto[];
  /** The operator's word on a conflict: it goes over whatever is there now. */
  readonly publishAnyway: (id: string) => Promise<Result<void, Failure>>;
  readonly drop: (id: string) => Promise<Result<void, Failure>>;
  /** What can be taken back: at most `undoMinutes` old, in memory only. */
  readonly undoable: () => readonly UndoablePhoto[];
  readonly undo: (id: string) => Promise<Result<void, Failure>>;
  readonly onChanged: (listener: () => void) => () => void;
  /** Breaks off what runs, forgets what could be undone, and closes the queue. */
  readonly close: () => Promise<void>;
}
