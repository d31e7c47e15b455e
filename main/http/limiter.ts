/** Runs at most so many tasks at once, the rest in the order they came. */
export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

export function createLimiter(atOnce: number): Limit {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = () =>
    new Promise<void>((resolve) => {
      if (running < atOnce) {
        running += 1;
        resolve();
      } else {
        waiting.push(resolve);
      }
    });
  // A place is handed on, not given back, so that a newcomer can't overtake who waits.
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
