import type { QueuedPhoto, QueueState } from '../../../contract/station/operator-panel.ts';

/** Whether only the operator's word is missing. */
export function mayPublishAnyway(state: QueueState): boolean {
  return state === 'conflict' || state === 'unknown-before';
}

/** Whether trying again now may send it. */
export function canBeSent({ state }: Pick<QueuedPhoto, 'state'>): boolean {
  return state === 'waiting' || state === 'waiting-for-account' || state === 'refused';
}
