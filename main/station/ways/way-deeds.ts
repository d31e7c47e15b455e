import type { Failure } from '../../../contract/failure.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type { Result } from '../../../contract/result.ts';
import type { SessionOutcome, SharePointWord } from '../../../contract/station/session-state.ts';
import type { ListEntry } from '../list/todays-list.ts';
import type { SessionStep } from '../session/runner.ts';
import type { Session } from '../session/session.ts';
import type { SessionEvent } from '../session/session-event.ts';
import type { SignInListener, SignInWindow } from '../station-shell.ts';

export interface PublishListener {
  readonly onStep: (step: PublishStep) => void;
  /** After it was published, where SharePoint is asked at all. */
  readonly onSharePoint: (word: SharePointWord) => void;
}

/** What the two ways of working do differently. */
export interface WayDeeds {
  /**
   * Nobody else photographs this person from now on; what the session hears of it, null: nothing any more. `onBusy`: it
   * takes longer, because the list asks for a pause.
   */
  readonly claim: (session: Session, onBusy: () => void) => Promise<SessionEvent | null>;
  /** `stopped`: another sign-in has begun, or the session has ended. */
  readonly signIn: (listener: SignInListener) => Promise<Result<ListEntry, Failure>>;
  readonly closeSignIn: () => Promise<void>;
  readonly publish: (session: Session, listener: PublishListener, signal: AbortSignal) => Promise<SessionOutcome>;
  /** After every step, before what it asks for is begun. */
  readonly onStep: (step: SessionStep) => void;
  /** Stop what still goes on for this person and let go of them; the windows that the wipe has to wait for. */
  readonly release: () => Promise<readonly SignInWindow[]>;
}
