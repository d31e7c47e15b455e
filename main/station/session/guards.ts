import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { SignInStep } from '../../../contract/station/session-state.ts';
import type { GuardName } from './model.ts';
import type { Session, SessionRules } from './session.ts';
import type { SessionEvent } from './session-event.ts';

type Guard = (session: Session, event: SessionEvent, rules: SessionRules) => boolean;

/** A photo was taken before: it is there, or it waits. */
const PHOTOGRAPHED: ReadonlySet<PersonProgress> = new Set(['done', 'waiting', 'waiting-for-account']);

const WITH_WINDOW: ReadonlySet<SignInStep> = new Set(['opening', 'signing-in']);

/** Whether the sign-in window is in front, so that nobody sees an idle warning. */
export function isSignInOpen({ stage, signInStep }: Pick<Session, 'stage' | 'signInStep'>): boolean {
  return stage === 'sign-in' && WITH_WINDOW.has(signInStep);
}

/** What each guard of the model asks. */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  'several-languages': (_session, _event, { hasSeveralLanguages }) => hasSeveralLanguages,
  'operator-way': (_session, _event, { way }) => way === 'operator',
  'person-signs-in': (_session, _event, { way }) => way === 'person-signs-in',
  'on-the-list': (_session, event, { way }) =>
    way === 'operator' && event.type === 'choose-person' && event.entry !== null,
  'window-open': isSignInOpen,
  'window-closed': (session) => !isSignInOpen(session),
  blocked: ({ person }) => person?.isBlocked === true || person?.progress === 'blocked',
  'done-before': ({ person }) => person !== null && PHOTOGRAPHED.has(person.progress),
  claimed: ({ claim }) => claim === 'held',
  accepted: ({ hasAccepted }) => hasAccepted,
  'retakes-left': ({ retakesLeft }) => retakesLeft > 0,
  'not-held-back': ({ shot }) => shot?.isHeldBack === false,
  'held-back': ({ shot }) => shot?.isHeldBack === true,
  published: ({ outcome }) => outcome?.kind === 'published',
  'seconds-left': ({ warning }) => warning === null || warning > 1,
};
