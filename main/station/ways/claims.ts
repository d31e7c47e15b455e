import type { Failure } from '../../../contract/failure.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { Log } from '../../log/log.ts';
import type { TodaysList } from '../list/todays-list.ts';
import type { SessionStep } from '../session/runner.ts';
import type { Session } from '../session/session.ts';
import type { SessionEvent } from '../session/session-event.ts';

export interface ClaimsOptions {
  /** Null: there is no list, and nobody to tell. */
  readonly list: Pick<TodaysList, 'claim' | 'settle'> | null;
  readonly log: Log;
  readonly onFailure: (failure: Failure) => void;
}

/** The claim on one person at a time: taken before the camera, settled as soon as the session's end is known. */
export interface Claims {
  /** What the session hears of it; null: it is about somebody else by now. */
  readonly take: (session: Session) => Promise<SessionEvent | null>;
  readonly onStep: (step: SessionStep) => void;
  readonly drop: () => void;
}

const CLAIMED: SessionEvent = { type: 'claimed' };

const turnedAway = (outcome: SessionOutcome): SessionEvent => ({ type: 'turned-away', outcome });

export function createClaims({ list, log, onFailure }: ClaimsOptions): Claims {
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

  return {
    take: async ({ person }) => {
      if (list === null || person === null) return CLAIMED;
      const own = new AbortController();
      stop = own;
      const claiming = list.claim(person.key, own.signal);
      taking = claiming.catch(() => undefined);
      const claimed = await claiming;
      // Somebody else may be asked for by now, in the same session.
      if (own.signal.aborted) return null;
      if (claimed.ok) return CLAIMED;
      const { failure } = claimed;
      if (failure.kind === 'done-before') return turnedAway({ kind: 'done-before' });
      if (failure.kind === 'taken-elsewhere')
        return turnedAway({ kind: 'failed', failure: { kind: failure.kind } });
      // The list can't say: going on is right, because who was photographed twice is found when it is published.
      onFailure(failure);
      return CLAIMED;
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
      return outcome.failure.kind === 'taken-elsewhere' ? null : 'missing';
    // The list said so itself.
    case 'blocked':
    case 'done-before':
      return null;
  }
}
