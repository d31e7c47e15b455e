/** Do something once, so many milliseconds after it was asked for first; more questions in between are the same one. */
export interface Soon {
  (): void;
  readonly cancel: () => void;
}

export function soon(afterMs: number, work: () => Promise<void>): Soon {
  let timer: NodeJS.Timeout | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void work();
    }, afterMs).unref();
  };
  return Object.assign(ask, { cancel });
}
