import type { Failure } from '../../../contract/failure.ts';
import { isForbidden, type LineTools } from './change-line.ts';
import type { LineState, SharedLines } from './list-reader.ts';
import type { Listed } from './make-entries.ts';

/** Whether the list can be shared now: it has the columns, and nobody forbade to write them. */
export interface Sharing {
  /** Null: this station keeps what it knows to itself. */
  readonly tools: () => LineTools | null;
  readonly stateOf: (entry: Listed) => { readonly state: LineState; readonly tools: LineTools } | null;
  /** The service let lines be read and not be written. */
  readonly isReadOnly: () => boolean;
  readonly noteRefusal: (failure: Failure) => void;
  /** Take over what was read of the lines; null: the list is not shared, or not any more. */
  readonly take: (shared: SharedLines | null, reading: number) => void;
}

/** `tools` null: a file or a group, which is never shared. */
export function createSharing(tools: LineTools | null): Sharing {
  let hasColumns = false;
  let isReadOnly = false;
  return {
    tools: () => (hasColumns && !isReadOnly ? tools : null),
    stateOf: ({ at }) => {
      const state = hasColumns ? tools?.states.get(at) : undefined;
      return state === undefined || tools === null ? null : { state, tools };
    },
    isReadOnly: () => isReadOnly,
    noteRefusal: (failure) => {
      if (isForbidden(failure)) isReadOnly = true;
    },
    take: (shared, reading) => {
      hasColumns = shared !== null && tools !== null;
      if (shared === null || tools === null) return;
      if (shared.at !== null) tools.clock.learn(shared.at);
      tools.states.take(shared.states, reading);
    },
  };
}
