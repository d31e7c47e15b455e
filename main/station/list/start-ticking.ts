/** Do something again and again, with a pause between, until stopped; never two at once. */
export function startTicking(pauseMs: number, work: (signal: AbortSignal) => Promise<void>): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const schedule = () => {
    timer = setTimeout(() => {
      running = work(stop.signal).finally(() => {
        if (!stop.signal.aborted) schedule();
      });
    }, pauseMs);
    timer.unref();
  };
  schedule();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await running;
  };
}
