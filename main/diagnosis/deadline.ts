import { timeIsUp } from '../http/unless-stopped.ts';

/** How long a diagnosis may take: one question, and all of it, which somebody waits for. */
export interface Patience {
  readonly questionMs: number;
  readonly wholeMs: number;
}

/** Under 20 s with what is left to do after the last answer. Two slow answers in a row still fit in. */
export const DEFAULT_PATIENCE: Patience = { questionMs: 8000, wholeMs: 18_000 };

export interface Deadline {
  /** Aborted when the time is up, so that what was not answered is `timed-out`; or by who asks, which is `stopped`. */
  readonly signal: AbortSignal;
  /** Nobody waits any more. */
  readonly end: () => void;
}

export function startDeadline({ wholeMs }: Pick<Patience, 'wholeMs'>, stop: AbortSignal | undefined): Deadline {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(timeIsUp()), wholeMs);
  return {
    signal: stop === undefined ? time.signal : AbortSignal.any([stop, time.signal]),
    end: () => clearTimeout(timer),
  };
}
