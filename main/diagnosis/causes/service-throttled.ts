import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { failureEvidence, placeFailures } from './failure-facts.ts';
import { confidenceOfTrouble, serviceTrouble } from './service-failures.ts';

function isBusy(failure: Failure): boolean {
  const trouble = serviceTrouble(failure);
  return trouble === 'busy' || trouble === 'silent';
}

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (!isBusy(failure)) return null;
  const confidence = serviceTrouble(failure) === 'busy' ? 'likely' : 'possible';
  return { confidence, evidence: [failureEvidence('Microsoft 365', failure)] };
}

/** The service is busy: it asks to wait, or does not answer in time. */
export const serviceThrottled: CauseDefinition = {
  id: 'service-throttled',
  rows: [17],
  hop: 'graph',
  grade: 'confirmed',
  look: (findings) => {
    const busy = placeFailures(findings).filter(({ failure }) => isBusy(failure));
    if (busy.length === 0) return null;
    const isSaid = busy.some(({ failure }) => serviceTrouble(failure) === 'busy');
    return {
      confidence: confidenceOfTrouble(isSaid, findings),
      evidence: busy.map(({ place, failure }) => failureEvidence(place, failure)),
    };
  },
  lookAtFailure,
  remedies: [{ id: 'try-again-soon', who: 'time' }],
  links: ['throttling'],
};
