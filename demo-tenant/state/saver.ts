/** Writes something down soon after it changed, one write at a time. */
export interface Saver {
  readonly changed: () => void;
  /** Write what is not yet written, and say when it is. Rejects where writing failed. */
  readonly flush: () => Promise<void>;
}

const DELAY_MS = 200;

/** Changes within `delayMs` are written together. A failed write is tried again with the next change. */
export function createSaver(write: () => Promise<void>, delayMs = DELAY_MS): Saver {
  let isDirty = false;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const turn = writing.then(async () => {
      if (!isDirty) return;
      isDirty = false;
      try {
        await write();
      } catch (error) {
        isDirty = true;
        throw error;
      }
    });
    writing = turn.catch(() => undefined);
    return turn;
  };
  return {
    flush,
    changed() {
      isDirty = true;
      timer ??= setTimeout(() => {
        timer = null;
        flush().catch(() => undefined);
      }, delayMs).unref();
    },
  };
}
