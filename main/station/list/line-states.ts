import type { LineState } from './list-reader.ts';

/** What the lines of a shared list say, as far as this station knows: read with the list, or written since. */
export interface LineStates {
  readonly get: (at: number) => LineState | undefined;
  /** Something newer than any reading that is under way. */
  readonly set: (at: number, state: LineState) => void;
  readonly remove: (at: number) => void;
  /** Before a list is read; given back with what was read. */
  readonly beginReading: () => number;
  /** Take over what was read, but for lines that were written while it was. */
  readonly take: (states: ReadonlyMap<number, LineState>, reading: number) => void;
  readonly all: () => readonly (readonly [number, LineState])[];
}

export function createLineStates(): LineStates {
  let known = new Map<number, LineState>();
  let changes = 0;
  const changedAt = new Map<number, number>();
  const note = (at: number) => {
    changes += 1;
    changedAt.set(at, changes);
  };
  return {
    get: (at) => known.get(at),
    set: (at, state) => {
      known.set(at, state);
      note(at);
    },
    remove: (at) => {
      known.delete(at);
      note(at);
    },
    beginReading: () => changes,
    take: (states, reading) => {
      const taken = new Map(states);
      for (const [at, change] of changedAt) {
        if (change <= reading) continue;
        const newer = known.get(at);
        if (newer === undefined) taken.delete(at);
        else taken.set(at, newer);
      }
      known = taken;
    },
    all: () => [...known],
  };
}
