import type { Failure } from '../../../contract/failure.ts';
import { askedPause } from '../../http/authorised-ask.ts';
import type { QueueItem } from '../queue/photo-queue.ts';
import { consequenceOf } from './sort-failure.ts';

/** Who wants a run: somebody's session, this pace, or the operator. */
export type RunBy = 'session' | 'timer' | 'operator';

const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;
/** An account or a mailbox is made within hours or days: asking more often helps nobody. */
const LATER_MS = 5 * MINUTE_MS;

/** When what waits is tried again. */
export interface Pace {
  /** Seconds for which the service asked to be left alone; 0: none. */
  readonly heldSeconds: () => number;
  readonly isDue: (item: QueueItem, by: RunBy) => boolean;
  readonly noteTried: (id: string) => void;
  /** A run ended; `failure` is what stopped it. What still waits comes again by itself. */
  readonly noteRun: (items: readonly QueueItem[], failure: Failure | null) => void;
  readonly close: () => void;
}

/**
 * A minute after a run that left something behind, doubled each time up to a quarter of an hour; or when the service
 * said. What waits for an account or a licence comes every five minutes.
 */
export function createPace(nowMs: () => number, run: () => void): Pace {
  const triedMs = new Map<string, number>();
  let heldUntilMs = 0;
  let runsInVain = 0;
  let timer: NodeJS.Timeout | undefined;

  const isDue = (item: QueueItem, by: RunBy) => {
    const again = item.failure === null ? 'soon' : consequenceOf(item.failure).again;
    if (again === 'never') return false;
    if (again === 'when-asked') return by === 'operator';
    const tried = triedMs.get(item.id);
    return again === 'soon' || by === 'operator' || tried === undefined || tried + LATER_MS <= nowMs();
  };

  /** Null where nothing comes by itself. */
  const nextPauseMs = (items: readonly QueueItem[]): number | null => {
    const soon = items.some((item) => isDue(item, 'timer'));
    const later = items.some(({ failure }) => failure !== null && consequenceOf(failure).again === 'later');
    if (!soon && !later) return null;
    const pause = soon ? Math.min(MINUTE_MS * 2 ** (runsInVain - 1), LONGEST_PAUSE_MS) : LATER_MS;
    return Math.max(pause, heldUntilMs - nowMs());
  };

  return {
    heldSeconds: () => Math.max(0, Math.ceil((heldUntilMs - nowMs()) / 1000)),
    isDue,
    noteTried: (id) => {
      triedMs.set(id, nowMs());
    },
    noteRun: (items, failure) => {
      const asked = failure === null ? undefined : askedPause(failure);
      if (asked !== undefined) heldUntilMs = Math.max(heldUntilMs, nowMs() + asked * 1000);
      const isInVain = items.some((item) => isDue(item, 'timer'));
      runsInVain = isInVain ? runsInVain + 1 : 0;
      clearTimeout(timer);
      const pause = nextPauseMs(items);
      if (pause === null) return;
      timer = setTimeout(run, pause);
      timer.unref();
    },
    close: () => clearTimeout(timer),
  };
}
