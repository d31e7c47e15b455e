import {
  ATTEMPT_STEPS,
  type AttemptEnd,
  type AttemptStep,
  type AttemptWay,
  type WipeRecord,
} from '../../contract/attempt.ts';
import type { AttemptState, AttemptStepState } from '../../contract/attempt-state.ts';
import type { Person } from '../../contract/person.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { VisitPlace } from './visit-map.ts';

/** What happens on a visit, as far as it can be seen from outside its pages: by address, status and title. */
export type AttemptEvent =
  | { readonly type: 'opened' }
  | {
      readonly type: 'arrived';
      readonly place: VisitPlace;
      readonly origin: string;
      /** HTTP status of the page. */
      readonly status: number;
    }
  /** SharePoint says that the person is signed in. */
  | { readonly type: 'identified' }
  | { readonly type: 'page-chosen'; readonly page: string }
  | { readonly type: 'requesting' }
  | { readonly type: 'measuring' }
  | {
      readonly type: 'ended';
      readonly end: AttemptEnd;
      readonly code?: string | null;
      readonly otherAccount?: string | null;
    }
  /** The window has gone and what it left behind was looked for. */
  | { readonly type: 'cleared'; readonly wipe: WipeRecord }
  | { readonly type: 'recorded'; readonly receipt: Receipt };

/** The state that is shown, and what it is reckoned from. */
export interface AttemptProgress {
  readonly shown: AttemptState;
  /** Sign-in was seen: the home page alone says nothing, as it shows itself to strangers too. */
  readonly hasSeenSignIn: boolean;
}

interface NewAttempt {
  readonly id: string;
  readonly person: Person;
  readonly way: AttemptWay;
  readonly page: string | null;
}

/** Of a browser of the person's own nothing is seen but that it was opened. */
const BROWSER_STEPS: readonly AttemptStep[] = ['open-window', 'measure'];

export function newAttempt({ id, page, person, way }: NewAttempt): AttemptProgress {
  const steps = way === 'private-window' || way === 'walk' ? ATTEMPT_STEPS : BROWSER_STEPS;
  const shown: AttemptState = {
    ...{ id, person, way, page },
    steps: steps.map((step, index) => ({ step, state: index === 0 ? 'current' : 'waiting' })),
    origin: null,
    end: null,
    otherAccount: null,
    receipt: null,
    wipe: null,
  };
  return { shown, hasSeenSignIn: false };
}

/** What becomes of the attempt by this event. Nothing but what is measured, cleared and recorded counts after its end. */
export function reduceAttempt(progress: AttemptProgress, event: AttemptEvent): AttemptProgress {
  const { shown } = progress;
  switch (event.type) {
    case 'cleared':
      return show(progress, { origin: null, wipe: event.wipe });
    case 'recorded':
      return show(progress, { receipt: event.receipt });
    case 'ended':
      return shown.end === null ? show(progress, ended(shown, event)) : progress;
    default:
      return shown.end === null ? reduceRunning(progress, event) : progress;
  }
}

type RunningEvent = Exclude<AttemptEvent, { readonly type: 'cleared' | 'recorded' | 'ended' }>;

function reduceRunning(progress: AttemptProgress, event: RunningEvent): AttemptProgress {
  switch (event.type) {
    case 'opened':
      return reach(progress, progress.shown.way === 'private-window' ? 'sign-in' : 'measure');
    case 'arrived':
      return arrived(progress, event);
    case 'identified':
      return reach(progress, 'open-page');
    case 'page-chosen':
      return show(progress, { page: event.page });
    case 'requesting':
      return reach(progress, 'request-photo');
    case 'measuring':
      return reach(progress, 'measure');
  }
}

function arrived(progress: AttemptProgress, event: Extract<AttemptEvent, { type: 'arrived' }>): AttemptProgress {
  const hasSeenSignIn = progress.hasSeenSignIn || event.place === 'sign-in';
  const seen = { ...show(progress, { origin: event.origin }), hasSeenSignIn };
  const isIn = event.place === 'sharepoint' || (event.place === 'home' && hasSeenSignIn);
  return isIn && event.status < 400 ? reach(seen, 'open-sharepoint') : seen;
}

/** A step has begun, so those before it are done. Steps that lie behind are not taken again. */
function reach(progress: AttemptProgress, step: AttemptStep): AttemptProgress {
  const { steps } = progress.shown;
  const at = steps.findIndex((one) => one.step === step);
  if (at <= steps.findIndex(({ state }) => state === 'current')) return progress;
  const stateAt = (index: number): AttemptStepState => {
    if (index === at) return 'current';
    return index < at ? 'done' : 'waiting';
  };
  return show(progress, { steps: steps.map((one, index) => ({ ...one, state: stateAt(index) })) });
}

function ended(
  { otherAccount, steps }: AttemptState,
  event: Extract<AttemptEvent, { type: 'ended' }>,
): Partial<AttemptState> {
  const isMeasured = event.end === 'caught-up' || event.end === 'still-old';
  const after: Readonly<Record<AttemptStepState, AttemptStepState>> = isMeasured
    ? { done: 'done', current: 'done', waiting: 'done', failed: 'failed', skipped: 'skipped' }
    : { done: 'done', current: 'failed', waiting: 'skipped', failed: 'failed', skipped: 'skipped' };
  return {
    end: event.end,
    steps: steps.map(({ step, state }) => ({ step, state: after[state] })),
    otherAccount: event.otherAccount ?? otherAccount,
    ...(event.code == null ? {} : { code: event.code }),
  };
}

function show(progress: AttemptProgress, change: Partial<AttemptState>): AttemptProgress {
  return { ...progress, shown: { ...progress.shown, ...change } };
}
