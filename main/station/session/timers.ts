import { isSignInOpen } from './guards.ts';
import { SESSION_MODEL, type TimerName } from './model.ts';
import type { Session, SessionRules } from './session.ts';
import type { SessionEvent } from './session-event.ts';

/** "More time" makes every idle time of a session, and the time of its result, so many times longer. */
const MORE_TIME_FACTOR = 4;

/** Signing in can take a password, a second factor and a help page; the idle warning can't be seen meanwhile. */
const SIGN_IN_SECONDS = 300;

/** After this a publish is broken off: what is on the disk by then is published later. */
const PUBLISHING_SECONDS = 120;

export interface SessionTimer {
  readonly name: TimerName;
  readonly milliseconds: number;
  /** What happens when it runs out. */
  readonly event: SessionEvent;
  /** A session with another one has a timer of its own: the old one is dead. */
  readonly key: string;
}

/** The one timer that runs now; null where the state has none. */
export function timerOf(session: Session, rules: SessionRules): SessionTimer | null {
  const name = runningTimer(session);
  if (name === null) return null;
  const { event, seconds } = TIMERS[name];
  const { activity, id, stage, signInStep, warning } = session;
  return {
    name,
    event,
    milliseconds: seconds(rules, session.hasMoreTime ? MORE_TIME_FACTOR : 1) * 1000,
    key: [id, stage, name, activity, warning, stage === 'sign-in' ? signInStep : ''].join(' '),
  };
}

function runningTimer(session: Session): TimerName | null {
  const { timers } = SESSION_MODEL[session.stage];
  if (!timers.includes('idle')) return timers[0] ?? null;
  if (isSignInOpen(session)) return 'sign-in';
  return session.warning === null ? 'idle' : 'warning';
}

interface TimerKind {
  readonly event: SessionEvent;
  readonly seconds: (rules: SessionRules, factor: number) => number;
}

const TIMERS: Readonly<Record<TimerName, TimerKind>> = {
  idle: { event: { type: 'nobody-there' }, seconds: ({ idleSeconds }, factor) => idleSeconds * factor },
  warning: { event: { type: 'second-passed' }, seconds: () => 1 },
  'sign-in': { event: { type: 'sign-in-over' }, seconds: (_rules, factor) => SIGN_IN_SECONDS * factor },
  publishing: { event: { type: 'publish-slow' }, seconds: () => PUBLISHING_SECONDS },
  result: { event: { type: 'result-over' }, seconds: ({ resultSeconds }, factor) => resultSeconds * factor },
};
