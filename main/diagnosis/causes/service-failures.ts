import type { Failure } from '../../../contract/failure.ts';
import type { Findings } from '../findings.ts';
import type { Confidence } from './cause-definition.ts';
import { behind } from './copies.ts';
import { namesOf } from './failure-facts.ts';

const BUSY_STATUS = 503;
const STORE_FAULT = /ErrorStoreInternalServerError|ProfileStorage/;

/**
 * What a service's failure to answer is: `fault` where it says that its photo store failed, `error` for another fault
 * of its own, `busy` where it asks to wait, `silent` where it did not answer in time; null for every other failure.
 */
export function serviceTrouble(failure: Failure): 'fault' | 'error' | 'busy' | 'silent' | null {
  if (STORE_FAULT.test(namesOf(failure))) return 'fault';
  if (failure.kind === 'throttled') return 'busy';
  if (failure.kind === 'timed-out') return 'silent';
  if (failure.kind !== 'service-unavailable') return null;
  return failure.status === undefined || failure.status === BUSY_STATUS ? 'busy' : 'error';
}

/** Places that did not answer are the first thing to say only where those that did are all right. */
export function confidenceOfTrouble(isSure: boolean, { places }: Findings): Confidence {
  return isSure && behind(places).length === 0 ? 'likely' : 'possible';
}
