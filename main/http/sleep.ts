import { setTimeout as delay } from 'node:timers/promises';

/** Wait; rejects when the signal is aborted. Tests pass one that returns at once. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const sleep: Sleep = async (milliseconds, signal) => {
  await delay(milliseconds, undefined, signal === undefined ? {} : { signal });
};
