import type { Failure } from '../../../contract/failure.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type {
  SessionAction,
  SessionOutcome,
  SharePointWord,
  SignInStep,
} from '../../../contract/station/session-state.ts';
import type { TextSize } from '../../../contract/station/station-state.ts';
import type { ListEntry } from '../list/todays-list.ts';
import type { Shot } from './session.ts';

/** What the person does, or the operator for them: the idle time starts anew. */
type PersonEvent =
  /** `id` names the session that begins. */
  | { readonly type: 'begin'; readonly id: string }
  /** By search, list or badge; null: not on the list. */
  | { readonly type: 'choose-person'; readonly entry: ListEntry | null }
  /** As the page says it. */
  | Exclude<SessionAction, { readonly type: 'begin' | 'choose-person' | 'read-badge' }>
  | { readonly type: 'set-text-size'; readonly size: TextSize }
  | { readonly type: 'set-spoken'; readonly isSpoken: boolean };

/** Behind the PIN. */
type OperatorEvent =
  | { readonly type: 'assist'; readonly id: string }
  | { readonly type: 'let-pass'; readonly reason: string }
  | { readonly type: 'end-session' };

/** What main found out meanwhile. */
type FoundEvent =
  | { readonly type: 'claimed' }
  /** The list asks for a pause: it is asked again after it. */
  | { readonly type: 'claim-waits' }
  /** The session can't go on for this person, e.g. another station is at it. */
  | { readonly type: 'turned-away'; readonly outcome: SessionOutcome }
  | { readonly type: 'sign-in-step'; readonly step: SignInStep }
  | { readonly type: 'sign-in-site'; readonly host: string }
  | { readonly type: 'signed-in'; readonly entry: ListEntry }
  | { readonly type: 'sign-in-ended'; readonly failure: Failure | null }
  | { readonly type: 'shot-taken'; readonly shot: Shot }
  | { readonly type: 'shot-failed'; readonly failure: Failure }
  | { readonly type: 'publish-step'; readonly step: PublishStep }
  | { readonly type: 'publish-ended'; readonly outcome: SessionOutcome }
  /** What SharePoint serves of the person, while the result may still be on the screen. */
  | { readonly type: 'sharepoint-told'; readonly word: SharePointWord }
  | { readonly type: 'wiped' };

/** A timer of the state ran out. */
type TimeEvent =
  | { readonly type: 'nobody-there' }
  | { readonly type: 'second-passed' }
  | { readonly type: 'sign-in-over' }
  | { readonly type: 'publish-slow' }
  | { readonly type: 'result-over' };

export type SessionEvent = PersonEvent | OperatorEvent | FoundEvent | TimeEvent;
export type EventType = SessionEvent['type'];

const BY_PERSON: Readonly<Record<PersonEvent['type'] | OperatorEvent['type'], true>> = {
  begin: true,
  'choose-language': true,
  'choose-person': true,
  'confirm-person': true,
  'accept-notice': true,
  decline: true,
  'open-sign-in': true,
  'cancel-sign-in': true,
  retake: true,
  publish: true,
  back: true,
  leave: true,
  stay: true,
  'need-more-time': true,
  'set-text-size': true,
  'set-spoken': true,
  assist: true,
  'let-pass': true,
  'end-session': true,
};

/** Whether somebody did it, so that the station knows that they are there. */
export function isBySomebody({ type }: SessionEvent): boolean {
  return Object.hasOwn(BY_PERSON, type);
}
