import type { ServiceFailure } from '../../contract/failure.ts';
import { stoppedBy } from './unless-stopped.ts';

/**
 * What it means that `fetch`, or the body that it gave, threw. Every class of error counts as trouble of the network:
 * Node gives a TypeError, Electron a plain Error. So nothing but the two may run where this catches.
 */
export function networkFailure(
  error: unknown,
  stop: AbortSignal | undefined,
  outOfTime: AbortSignal,
): Extract<ServiceFailure, { kind: 'stopped' | 'timed-out' | 'offline' }> {
  if (stop?.aborted === true) return stoppedBy(stop);
  if (outOfTime.aborted) return { kind: 'timed-out' };
  if (error instanceof Error) return { kind: 'offline' };
  throw error;
}
