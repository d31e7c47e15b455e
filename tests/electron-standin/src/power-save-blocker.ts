import type * as E from 'electron';

type Slice = Pick<E.PowerSaveBlocker, 'isStarted' | 'start' | 'stop'>;

const started = new Set<number>();
let lastId = 0;

/** The machine that never sleeps: what is asked for is remembered. */
export const powerSaveBlocker: Slice = {
  start: () => {
    started.add(++lastId);
    return lastId;
  },
  stop: (id) => started.delete(id),
  isStarted: (id) => started.has(id),
};
