import type { Failure } from '../../../contract/failure.ts';
import type { Finding } from '../../../contract/photo.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type { SessionStage, StationWay } from '../../../contract/station/session-stage.ts';
import type { SessionOutcome, SignInStep } from '../../../contract/station/session-state.ts';
import type { TextSize } from '../../../contract/station/station-state.ts';
import type { FinishedPhoto } from '../../photo/pictures.ts';
import type { ListEntry } from '../list/todays-list.ts';

/** The photo under review, and what holds it back. */
export interface Shot {
  /** New with every shot. */
  readonly photoId: string;
  readonly photo: FinishedPhoto;
  readonly findings: readonly Finding[];
  /** Policy wants the operator's word before it is published. */
  readonly isHeldBack: boolean;
  /** The operator's reason for letting it pass. */
  readonly override: string | null;
}

/** What belongs to one person; which of it a state keeps is said in the model. */
export interface PersonContext {
  readonly person: ListEntry | null;
  /** The badge that was read, or the line that was chosen, is not on the list. */
  readonly isNotFound: boolean;
  /** Nobody else photographs this person. `pending`: the list is being asked; `busy`: it asks for a pause. */
  readonly claim: 'none' | 'pending' | 'busy' | 'held';
  readonly hasAccepted: boolean;
  readonly retakesLeft: number;
  readonly shot: Shot | null;
  /** The photo before was not kept. */
  readonly isRetake: boolean;
  readonly failure: Failure | null;
  readonly signInStep: SignInStep;
  /** Which site the sign-in window shows; null: none, or none yet. */
  readonly signInHost: string | null;
  readonly publishStep: PublishStep;
  readonly outcome: SessionOutcome | null;
}

/** How this session is shown; forgotten once everything of the person is released. */
interface Comfort {
  /** Opaque; null while nobody is here. */
  readonly id: string | null;
  /** Null: nobody has chosen one yet. */
  readonly locale: string | null;
  readonly textSize: TextSize;
  readonly isSpoken: boolean;
  readonly isAssisted: boolean;
  readonly hasMoreTime: boolean;
  /** Where it ended, for the audit log; null until then. */
  readonly endedIn: SessionStage | null;
}

/** One person's session with everything it knows. Nothing of it is anywhere else. */
export interface Session extends PersonContext, Comfort {
  readonly stage: SessionStage;
  /** Seconds that the idle warning still counts down; null: nothing to warn of. */
  readonly warning: number | null;
  /** Grows with everything that somebody does: each time the idle time starts anew. */
  readonly activity: number;
}

/** What policy says of a session; times in seconds. */
export interface SessionRules {
  readonly way: StationWay;
  readonly hasSeveralLanguages: boolean;
  readonly retakes: number;
  readonly idleSeconds: number;
  readonly warningSeconds: number;
  readonly resultSeconds: number;
}

export const NO_PERSON: PersonContext = {
  person: null,
  isNotFound: false,
  claim: 'none',
  hasAccepted: false,
  retakesLeft: 0,
  shot: null,
  isRetake: false,
  failure: null,
  signInStep: 'warned',
  signInHost: null,
  publishStep: 'prepare',
  outcome: null,
};

/** Nobody is here, and nothing is left of anybody. */
export const NOBODY: Session = {
  ...NO_PERSON,
  stage: 'idle',
  id: null,
  locale: null,
  textSize: 1,
  isSpoken: false,
  isAssisted: false,
  hasMoreTime: false,
  endedIn: null,
  warning: null,
  activity: 0,
};
