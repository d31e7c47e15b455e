import type { SessionStage } from '../../../contract/station/session-stage.ts';
import { GUARDS } from './guards.ts';
import { type Deed, SESSION_MODEL, type Transition } from './model.ts';
import { NO_PERSON, NOBODY, type PersonContext, type Session, type SessionRules } from './session.ts';
import { isBySomebody, type SessionEvent } from './session-event.ts';

export interface Step {
  readonly session: Session;
  /** What main has to begin now. */
  readonly deed: Deed | null;
  /** The way that was taken; null: the event doesn't fit the state and did nothing. */
  readonly transition: Transition | null;
}

/** One event in one session: the model's transition, what the event tells, and what the next state keeps. */
export function reduce(session: Session, event: SessionEvent, rules: SessionRules): Step {
  const transition = findTransition(session, event, rules);
  if (transition === null) return { session, deed: null, transition };
  const told = { ...session, ...tell(session, event, rules), ...attention(session, event, rules) };
  return { session: enter(told, transition.to), deed: transition.does ?? null, transition };
}

function findTransition(session: Session, event: SessionEvent, rules: SessionRules): Transition | null {
  const ways = SESSION_MODEL[session.stage].on[event.type] ?? [];
  return ways.find(({ when }) => when === undefined || GUARDS[when](session, event, rules)) ?? null;
}

/** What the event itself changes. */
function tell(session: Session, event: SessionEvent, rules: SessionRules): Partial<Session> {
  switch (event.type) {
    case 'begin':
      return { id: event.id };
    case 'assist':
      return { id: session.id ?? event.id, isAssisted: true };
    case 'choose-language':
      return { locale: event.locale };
    case 'set-text-size':
      return { textSize: event.size };
    case 'set-spoken':
      return { isSpoken: event.isSpoken };
    case 'need-more-time':
      return { hasMoreTime: true };
    default:
      return tellOfPerson(session, event, rules);
  }
}

function tellOfPerson(session: Session, event: SessionEvent, rules: SessionRules): Partial<PersonContext> {
  switch (event.type) {
    case 'choose-person':
      return { person: event.entry, isNotFound: event.entry === null, retakesLeft: rules.retakes };
    case 'signed-in':
      return { person: event.entry, retakesLeft: rules.retakes };
    case 'confirm-person':
      return confirmed(session, event, rules);
    case 'claimed':
      return { claim: 'held' };
    case 'claim-waits':
      return { claim: 'busy' };
    case 'accept-notice':
      return { hasAccepted: true };
    case 'decline':
      return { outcome: { kind: 'declined' } };
    case 'sharepoint-told':
      return { outcome: { kind: 'published', sharePoint: event.word } };
    case 'turned-away':
    case 'publish-ended':
      return { outcome: event.outcome };
    default:
      return tellOfPhoto(session, event);
  }
}

function tellOfPhoto(session: Session, event: SessionEvent): Partial<PersonContext> {
  switch (event.type) {
    case 'open-sign-in':
      // The first leads to the warning, the one after it opens the window.
      return { signInStep: session.stage === 'sign-in' ? 'opening' : 'warned', signInHost: null, failure: null };
    case 'sign-in-step':
      return { signInStep: event.step };
    case 'sign-in-site':
      return { signInHost: event.host };
    case 'sign-in-ended':
      return { failure: event.failure, signInHost: null, ...endedStep(session) };
    case 'shot-taken':
      return { shot: event.shot, failure: null };
    case 'shot-failed':
      return { failure: event.failure, isRetake: true };
    case 'retake':
      return { retakesLeft: session.retakesLeft - 1, isRetake: true };
    case 'let-pass':
      return { shot: session.shot && { ...session.shot, isHeldBack: false, override: event.reason } };
    case 'publish-step':
      return { publishStep: event.step };
    default:
      return {};
  }
}

function confirmed(session: Session, event: SessionEvent, rules: SessionRules): Partial<PersonContext> {
  if (GUARDS.blocked(session, event, rules)) return { outcome: { kind: 'blocked' } };
  if (GUARDS['done-before'](session, event, rules)) return { outcome: { kind: 'done-before' } };
  return { claim: session.claim === 'held' ? 'held' : 'pending' };
}

/** Steps that end a sign-in stay to be told; any other end is one that may be tried again. */
function endedStep({ signInStep }: Session): Pick<PersonContext, 'signInStep'> {
  const isTold = signInStep === 'registration' || signInStep === 'password-change' || signInStep === 'terms';
  return { signInStep: isTold ? signInStep : 'refused' };
}

/** Whoever does something is there; a warning counts down only while nobody does. */
function attention(session: Session, event: SessionEvent, rules: SessionRules) {
  const { activity, warning } = session;
  if (isBySomebody(event)) return { activity: activity + 1, warning: null };
  if (event.type === 'nobody-there') return { warning: rules.warningSeconds };
  if (event.type === 'second-passed') return { warning: (warning ?? rules.warningSeconds) - 1 };
  return {};
}

/** A state keeps what the model says; everything else of the person is forgotten on the way in. */
function enter(session: Session, stage: SessionStage): Session {
  if (stage === 'idle') return NOBODY;
  const kept = SESSION_MODEL[stage].keeps.map((name) => [name, session[name]]);
  const isNew = stage !== session.stage;
  return {
    ...session,
    ...NO_PERSON,
    ...(Object.fromEntries(kept) as Partial<PersonContext>),
    stage,
    warning: isNew ? null : session.warning,
    endedIn: stage === 'wiping' ? session.stage : null,
  };
}
