import { SESSION_STAGES, type SessionStage } from '../../../contract/station/session-stage.ts';
import { SESSION_MODEL, type Transition } from './model.ts';
import { reduce } from './reduce.ts';
import { NOBODY, type Session, type SessionRules } from './session.ts';
import type { EventType, SessionEvent } from './session-event.ts';

/** One way of the model: from a state, by an event, under a guard if it has one. */
export interface ModelStep extends Transition {
  readonly from: SessionStage;
  readonly event: EventType;
}

/** Every way of the model, in its order. */
export function modelSteps(): readonly ModelStep[] {
  return SESSION_STAGES.flatMap((from) =>
    Object.entries(SESSION_MODEL[from].on).flatMap(([event, ways]) =>
      // The model's keys are its events.
      ways.map((way) => ({ ...way, from, event: event as EventType })),
    ),
  );
}

/** A name for one way, to compare ways by. */
export function nameOfStep({ from, event, to, when }: ModelStep): string {
  return `${from} --${event}${when === undefined ? '' : ` [${when}]`}--> ${to}`;
}

export interface Walk {
  /** Every session that can be reached, and the shortest way there from nobody. */
  readonly sessions: readonly { readonly session: Session; readonly events: readonly SessionEvent[] }[];
  /** Names of the ways that were taken. */
  readonly taken: ReadonlySet<string>;
  /** Ends of every way: where each session that was reached leads next. */
  readonly next: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Walk every way that these events can take, from nobody to wherever it leads. Sessions that differ only in what
 * time brings, such as how often somebody did something, are one.
 */
export function walkSessions(events: readonly SessionEvent[], rules: SessionRules): Walk {
  const seen = new Map([[signature(NOBODY), { session: NOBODY, events: [] as readonly SessionEvent[] }]]);
  const taken = new Set<string>();
  const next = new Map<string, Set<string>>();
  // A map's iterator goes on over what is added meanwhile.
  for (const [from, { session, events: way }] of seen) {
    const reached = new Set<string>();
    for (const event of events) {
      const step = reduce(session, event, rules);
      if (step.transition === null) continue;
      taken.add(nameOfStep({ ...step.transition, from: session.stage, event: event.type }));
      const key = signature(step.session);
      reached.add(key);
      if (!seen.has(key)) seen.set(key, { session: step.session, events: [...way, event] });
    }
    next.set(from, reached);
  }
  return { sessions: [...seen.values()], taken, next };
}

/** What tells two sessions apart. */
export function signature({ activity: _activity, ...session }: Session): string {
  return JSON.stringify(session);
}
