import type { Failure } from '../../../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import type { LineTools } from '../../../../../main/station/list/change-line.ts';
import { createLineStates } from '../../../../../main/station/list/line-states.ts';
import type { LineBoard, LineState, WrittenStatus } from '../../../../../main/station/list/list-reader.ts';
import { createServiceClock } from '../../../../../main/station/list/service-clock.ts';

export const CONFLICT: Failure = { kind: 'unexpected-answer', status: 412 };
export const OFFLINE: Failure = { kind: 'offline' };

const START_MS = Date.parse('2026-03-01T08:00:00Z');

/** One line of a service: what it says, what time it is there, and what goes wrong on the way. */
export class FakeBoard implements LineBoard {
  state: LineState = { status: 'missing', station: null, etag: '"1"', modifiedMs: START_MS };
  nowMs = START_MS;
  readonly log: string[] = [];
  /** Failures of the next requests, in order; `after`: the service did it, and its answer was lost. */
  readonly trouble: ({ readonly failure: Failure; readonly after?: true } | null)[] = [];
  /** Somebody else's change that arrives just before the next write. */
  beforeWrite: (() => void) | null = null;

  /** As another station or a keeper writes it. */
  put(change: Partial<LineState>): void {
    this.state = {
      ...this.state,
      ...change,
      etag: `"${Number(this.state.etag?.slice(1, -1)) + 1}"`,
      modifiedMs: this.nowMs,
    };
  }

  async read(): ReturnType<LineBoard['read']> {
    this.log.push('read');
    const trouble = this.trouble.shift();
    return trouble ? fail(trouble.failure) : succeed({ state: this.state, at: this.#time() });
  }

  async write(
    _at: number,
    { etag, status }: { readonly etag: string; readonly status: WrittenStatus },
  ): Promise<Result<{ etag: string | null; at: string }>> {
    this.log.push(`write ${status}`);
    this.beforeWrite?.();
    this.beforeWrite = null;
    const trouble = this.trouble.shift();
    if (trouble && trouble.after === undefined) return fail(trouble.failure);
    if (etag !== this.state.etag) return fail(CONFLICT);
    this.put({ status, station: status === 'missing' ? null : 'us' });
    return trouble ? fail(trouble.failure) : succeed({ etag: this.state.etag, at: this.#time() });
  }

  #time(): string {
    return new Date(this.nowMs).toISOString();
  }
}

/** The station `us`, which knows the line as it stands now. */
export function toolsOf(board: FakeBoard): LineTools {
  const states = createLineStates();
  states.set(7, board.state);
  return { board, states, station: 'us', clock: createServiceClock(() => board.nowMs) };
}
