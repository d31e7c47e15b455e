/** Counts requests in windows of time, for limits that a service sets per caller. */
export interface RequestWindow {
  /** Count a request of so many units; the seconds to wait where that is too many, 0 where it may pass. */
  readonly secondsUntilAllowed: (key: string, units?: number) => number;
}

interface Window {
  readonly startedAt: number;
  count: number;
}

/** `now` is real time: a moved clock gives nobody more requests. */
export function createRequestWindow(
  { most, windowMs }: { readonly most: number; readonly windowMs: number },
  now: () => number,
): RequestWindow {
  const windows = new Map<string, Window>();
  return {
    secondsUntilAllowed: (key, units = 1) => {
      const at = now();
      const known = windows.get(key);
      const window = known && at - known.startedAt < windowMs ? known : { startedAt: at, count: 0 };
      windows.set(key, window);
      window.count += units;
      return window.count > most ? Math.ceil((window.startedAt + windowMs - at) / 1000) : 0;
    },
  };
}
