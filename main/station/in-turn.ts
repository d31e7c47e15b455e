/** One piece of work after the other, in the order they were given; one that fails doesn't hold up the next. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
