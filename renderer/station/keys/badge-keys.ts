/** A reader that types: much faster than any hand, and it ends with Enter. */
const LONGEST_GAP_MS = 50;
const LEAST_KEYS = 4;
/** As long as the longest key of a list; what is longer is no badge. */
const MOST_KEYS = 200;

/** What came in one quick run so far. */
export interface BadgeKeys {
  readonly typed: string;
  readonly atMs: number;
}

export const NOTHING_TYPED: BadgeKeys = { typed: '', atMs: Number.NEGATIVE_INFINITY };

interface BadgeReading {
  readonly keys: BadgeKeys;
  /** The whole code, once it has ended. The Enter that ended it is the reader's and presses nothing. */
  readonly badge: string | null;
}

/** Tell a badge reader that works as a keyboard from somebody who types. `key` as in `KeyboardEvent.key`. */
export function readBadgeKey({ typed, atMs }: BadgeKeys, key: string, nowMs: number): BadgeReading {
  const isQuick = nowMs - atMs <= LONGEST_GAP_MS;
  if (key === 'Enter') {
    const isBadge = isQuick && typed.length >= LEAST_KEYS && typed.length <= MOST_KEYS;
    return { keys: NOTHING_TYPED, badge: isBadge ? typed : null };
  }
  // Shift and the like come between the letters and say nothing themselves.
  if ([...key].length !== 1) return { keys: isQuick ? { typed, atMs: nowMs } : NOTHING_TYPED, badge: null };
  return { keys: { typed: isQuick ? typed + key : key, atMs: nowMs }, badge: null };
}
