import type { Failure } from '../../../contract/failure.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { Log } from '../../log/log.ts';
import type { Clock } from '../clock.ts';
import type { ClaimRefusal, TodaysList } from '../list/todays-list.ts';
import type { SessionStep } from '../session/runner.ts';
import type { Session } from '../session/session.ts';
import type { SessionEvent } from '../session/session-event.ts';
import { claimPatiently } from './claim-patiently.ts';

export interface ClaimsOptions {
  /** Null: there is no list, and nobody to tell. */
  readonly list: Pick<TodaysList, 'claim' | 'settle'> | null;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Log;
  readonly onFailure: (failure: Failure) => void;
}

/** The claim on one person at a time: taken before the camera, settled as soon as the session's end is known. */
export interface Claims {
  /** What the session hears of it; null: it is about somebody else by now. `onBusy`: the list asks for a pause. */
  readonly take: (session: Session, onBusy: () => void) => Promise<SessionEvent | null>;
  readonly onStep: (step: SessionStep) => void;
  readonly drop: () => void;
}

const CLAIMED: SessionEvent = { type: 'claimed' };

/** The list is there: another station may be at this person, or nobody is to photograph them. */
const MUST_NOT_GO_ON: ReadonlySet<string> = new Set<Failure['kind']>(['throttled', 'list-line-gone']);

const turnedAway = (outcome: SessionOutcome): SessionEvent => ({ type: 'turned-away', outcome });

export function createClaims({ clock, list, log, onFailure }: ClaimsOptions): Claims {
  let stop = new AbortController();
  let taking: Promise<unknown> = Promise.resolve();

  async function settle(key: string, progress: PersonProgress): Promise<void> {
    try {
      // A claim that is under way must not be written after the word that ends it.
      await taking;
      await list?.settle(key, progress);
    } catch (error) {
      log.error('list-not-settled', { error: error instanceof Error ? (error.stack ?? '') : String(error) });
    }
  }

  function refused(failure: ClaimRefusal | Failure): SessionEvent {
    if (failure.kind === 'done-before') return turnedAway({ kind: failure.kind });
    if (failure.kind === 'taken-elsewhere') return turnedAway({ kind: 'failed', failure: { kind: failure.kind } });
    onFailure(failure);
    if (MUST_NOT_GO_ON.has(failure.kind)) return turnedAway({ kind: 'failed', failure });
    // The list can't say: going on is right, because who was photographed twice is found when it is published.
    return CLAIMED;
  }

  return {
    take: async ({ person }, onBusy) => {
      if (list === null || person === null) return CLAIMED;
      // Whoever goes back and says “that’s me” again is asked for anew.
      stop.abort();
      const own = new AbortController();
      stop = own;
      const claiming = claimPatiently(person.key, { list, clock, onBusy, signal: own.signal });
      taking = claiming.catch(() => undefined);
      const claimed = await claiming;
      // Somebody else may be asked for by now, in the same session.
      if (own.signal.aborted) return null;
      return claimed.ok ? CLAIMED : refused(claimed.failure);
    },
    onStep: ({ before, session }) => {
      const progress = progressAfter(before, session);
      if (progress === null || before.person === null) return;
      stop.abort();
      void settle(before.person.key, progress);
    },
    drop: () => stop.abort(),
  };
}

/** The line is another station's, or is no more. */
const NOTHING_TO_TELL: ReadonlySet<string> = new Set<Failure['kind']>(['taken-elsewhere', 'list-line-gone']);

/** What the list has to be told after a step; null: nothing. */
function progressAfter(before: Session, session: Session): PersonProgress | null {
  if (before.person === null || before.claim === 'none' || before.outcome !== null) return null;
  if (session.outcome !== null) return progressOf(session.outcome);
  return session.person?.key === before.person.key ? null : 'missing';
}

function progressOf(outcome: SessionOutcome): PersonProgress | null {
  switch (outcome.kind) {
    case 'published':
      return 'done';
    case 'waiting':
      return outcome.for === 'account' ? 'waiting-for-account' : 'waiting';
    case 'declined':
      return 'declined';
    case 'failed':
      return NOTHING_TO_TELL.has(outcome.failure.kind) ? null : 'missing';
    // The list said so itself.
    case 'blocked':
    case 'done-before':
      return null;
  }
}
