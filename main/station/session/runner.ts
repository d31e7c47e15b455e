import type { Clock } from '../clock.ts';
import type { Deed, Transition } from './model.ts';
import { reduce } from './reduce.ts';
import { NOBODY, type Session, type SessionRules } from './session.ts';
import type { SessionEvent } from './session-event.ts';
import { type SessionTimer, timerOf } from './timers.ts';

export interface SessionRunnerOptions {
  readonly rules: SessionRules;
  readonly clock: Clock;
  /** Begin what a transition asks for; it must not wait, its end comes back by `sendFor`. */
  readonly perform: (deed: Deed, session: Session) => void;
  /** After every event that did something, before `perform`. */
  readonly onStep: (step: SessionStep) => void;
}

export interface SessionStep {
  readonly before: Session;
  readonly event: SessionEvent;
  readonly transition: Transition;
  readonly session: Session;
}

/** Holds the session and its one timer. */
export interface SessionRunner {
  readonly session: () => Session;
  readonly send: (event: SessionEvent) => void;
  /** The same for what was begun in one session and ended in another: then it does nothing. */
  readonly sendFor: (sessionId: string | null, event: SessionEvent) => void;
  /** The timer stands still until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: () => void;
}

interface Running {
  readonly timer: SessionTimer;
  readonly cancel: () => void;
  readonly startedAt: number;
}

interface Waiting {
  readonly key: string;
  readonly leftMs: number;
}

/** Drives sessions one after the other. A timer belongs to its state and is gone with it. */
export function createSessionRunner({ rules, clock, perform, onStep }: SessionRunnerOptions): SessionRunner {
  let session = NOBODY;
  let running: Running | null = null;
  let waiting: Waiting | null = null;
  let isPaused = false;

  function stopTimer(): void {
    running?.cancel();
    running = null;
  }

  function setTimer(): void {
    const timer = timerOf(session, rules);
    if (isPaused || running?.timer.key === timer?.key) return;
    stopTimer();
    if (timer === null) return;
    const leftMs = waiting?.key === timer.key ? waiting.leftMs : timer.milliseconds;
    waiting = null;
    const startedAt = clock.now().getTime() - (timer.milliseconds - leftMs);
    const cancel = clock.after(leftMs, () => {
      running = null;
      send(timer.event);
    });
    running = { timer, cancel, startedAt };
  }

  function send(event: SessionEvent): void {
    const before = session;
    const step = reduce(before, event, rules);
    if (step.transition === null) return;
    session = step.session;
    setTimer();
    onStep({ before, event, transition: step.transition, session });
    if (step.deed !== null) perform(step.deed, session);
  }

  return {
    session: () => session,
    send,
    sendFor: (sessionId, event) => {
      if (session.id === sessionId) send(event);
    },
    pause: () => {
      if (isPaused) return;
      isPaused = true;
      if (running === null) return;
      const { timer, startedAt } = running;
      const goneMs = clock.now().getTime() - startedAt;
      // The clock on the wall may have been moved meanwhile.
      const leftMs = Math.min(Math.max(0, timer.milliseconds - goneMs), timer.milliseconds);
      waiting = { key: timer.key, leftMs };
      stopTimer();
    },
    resume: () => {
      isPaused = false;
      setTimer();
    },
    close: () => {
      isPaused = true;
      stopTimer();
    },
  };
}
