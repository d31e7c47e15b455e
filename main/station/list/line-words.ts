import type { LineState, LineStatus, WrittenStatus } from './list-reader.ts';

/** Words that stations write into the column Status: the list's keeper reads them, in whatever language the list is. */
export const STATUS_WORDS: Readonly<Record<WrittenStatus, string>> = {
  missing: '',
  claimed: 'At a station',
  waiting: 'Waiting',
  'waiting-for-account': 'Waiting for account',
  done: 'Done',
  declined: 'Declined',
};

/** What a keeper may write there by hand. */
const BY_HAND: Readonly<Record<string, LineStatus>> = {
  missing: 'missing',
  'no photo': 'blocked',
  blocked: 'blocked',
};

/** Time after which a claim that nobody renewed is over. */
export const CLAIM_MS = 15 * 60_000;

export function statusOf(word: string): LineStatus {
  const plain = word.trim().toLowerCase();
  const written = (Object.keys(STATUS_WORDS) as WrittenStatus[]).find(
    (status) => STATUS_WORDS[status].toLowerCase() === plain,
  );
  return written ?? BY_HAND[plain] ?? 'unknown';
}

/**
 * What a line means for this station at a time of the service's: `photographed` by whomever, `ours` or somebody
 * `elsewhere` is at it, or `free`. A word that no station writes takes nobody's turn.
 */
export function judgeLine(
  { modifiedMs, station, status }: LineState,
  self: string,
  nowMs: number,
): 'free' | 'ours' | 'elsewhere' | 'photographed' {
  if (status === 'done' || status === 'waiting' || status === 'waiting-for-account') return 'photographed';
  if (status !== 'claimed') return 'free';
  if (station === self) return 'ours';
  return nowMs - modifiedMs >= CLAIM_MS ? 'free' : 'elsewhere';
}
