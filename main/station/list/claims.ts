import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { inTime } from '../../http/unless-stopped.ts';
import { isGone } from './change-line.ts';
import { claimLine } from './claim-line.ts';
import type { InTurn } from './in-turn.ts';
import type { Listed, ListPlace } from './make-entries.ts';
import type { Sharing } from './sharing.ts';
import type { Claim, ClaimRefusal } from './todays-list.ts';

/** Somebody stands at the desk: after this long the station goes on alone. */
const CLAIM_PATIENCE_MS = 8000;
/** A claim is renewed well before it ends, as long as its session lasts. */
const RENEW_AFTER_MS = 5 * 60_000;

export interface ClaimsOptions {
  readonly sharing: Sharing;
  readonly inTurn: InTurn;
  readonly place: () => ListPlace;
}

/** Claims of this station: one session at a time, and so one claim. */
export interface Claims {
  readonly claim: (entry: Listed, signal?: AbortSignal) => Promise<Result<Claim, ClaimRefusal | Failure>>;
  /** The session is over: its claim is renewed no more. */
  readonly release: (key: string) => void;
  /** Renew the running session's claim, if it has one and it is time. */
  readonly renew: (find: (key: string) => Listed | null, signal?: AbortSignal) => Promise<void>;
}

export function createClaims({ inTurn, place, sharing }: ClaimsOptions): Claims {
  let held: string | null = null;

  /**
   * Nobody else can be told, which must not keep a person from being photographed. A list that is there and asks for a
   * pause is another thing: others may well be claiming.
   */
  function claimAlone(key: string, failure: Failure, signal: AbortSignal | undefined): Result<Claim, Failure> {
    if (signal?.aborted === true) return fail({ kind: 'stopped' });
    if (isGone(failure)) return fail({ kind: 'list-line-gone', ...place() });
    if (failure.kind === 'throttled') return fail(failure);
    sharing.noteRefusal(failure);
    return succeed({ key, isShared: false });
  }

  async function claim({ at, key }: Listed, signal?: AbortSignal): Promise<Result<Claim, ClaimRefusal | Failure>> {
    const tools = sharing.tools();
    if (tools === null) return succeed({ key, isShared: false });
    const claimed = await inTime(CLAIM_PATIENCE_MS, signal, (stop) => claimLine(tools, at, stop));
    if (!claimed.ok) return claimAlone(key, claimed.failure, signal);
    if (claimed.value !== 'written') return fail({ kind: claimed.value });
    held = key;
    return succeed({ key, isShared: true });
  }

  return {
    claim,
    release: (key) => {
      if (held === key) held = null;
    },
    renew: async (find, signal) => {
      const key = held;
      const entry = key === null ? null : find(key);
      const tools = sharing.tools();
      if (key === null || entry === null || tools === null) return;
      const state = tools.states.get(entry.at);
      if (state !== undefined && tools.clock.now() - state.modifiedMs < RENEW_AFTER_MS) return;
      await inTurn(key, async () => {
        if (held === key) await claimLine(tools, entry.at, signal);
      });
    },
  };
}
