import type { Clock } from '../clock.ts';

/** Whatever hangs, the next person can come after this. */
const PATIENCE_MS = 15_000;

/** The work's answer; `otherwise` where it broke off or did not come in time. */
export function withPatience<T>(
  work: Promise<T>,
  otherwise: T,
  { after }: Pick<Clock, 'after'>,
  milliseconds = PATIENCE_MS,
): Promise<T> {
  return new Promise((resolve) => {
    const cancel = after(milliseconds, () => resolve(otherwise));
    work.then(resolve, () => resolve(otherwise)).finally(cancel);
  });
}
