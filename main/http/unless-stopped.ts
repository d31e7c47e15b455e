import type { ServiceFailure } from '../../contract/failure.ts';
import { fail, type Result } from '../../contract/result.ts';

/** Reason of an abort that time brought, as `AbortSignal.timeout` gives it; every other means that somebody stopped it. */
export function timeIsUp(): DOMException {
  return new DOMException('Time is up', 'TimeoutError');
}

/** What it means for a question that its signal was aborted. */
export function stoppedBy({ reason }: AbortSignal): Extract<ServiceFailure, { kind: 'stopped' | 'timed-out' }> {
  const isTime = reason instanceof DOMException && reason.name === 'TimeoutError';
  return { kind: isTime ? 'timed-out' : 'stopped' };
}

/** Wait for an answer no longer than the signal lets; whoever works on it may go on. */
export function unlessStopped<T>(answer: Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail(stoppedBy(signal)));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Wait so many milliseconds at most; then the work is told to stop and the answer is `timed-out`. */
export async function inTime<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(timeIsUp()), milliseconds);
  const stop = signal === undefined ? time.signal : AbortSignal.any([signal, time.signal]);
  try {
    return await unlessStopped(work(stop), stop);
  } finally {
    clearTimeout(timer);
  }
}
