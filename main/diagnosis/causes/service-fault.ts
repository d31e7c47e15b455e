import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { failureEvidence, placeFailures } from './failure-facts.ts';
import { confidenceOfTrouble, serviceTrouble } from './service-failures.ts';

function isFault(failure: Failure): boolean {
  const trouble = serviceTrouble(failure);
  return trouble === 'fault' || trouble === 'error';
}

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (!isFault(failure)) return null;
  const confidence = serviceTrouble(failure) === 'fault' ? 'likely' : 'possible';
  return { confidence, evidence: [failureEvidence('Microsoft 365', failure)] };
}

/** Microsoft's photo store failed, which only Microsoft can mend. */
export const serviceFault: CauseDefinition = {
  id: 'service-fault',
  rows: [18],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const faults = placeFailures(findings).filter(({ failure }) => isFault(failure));
    if (faults.length === 0) return null;
    const isNamed = faults.some(({ failure }) => serviceTrouble(failure) === 'fault');
    return {
      confidence: confidenceOfTrouble(isNamed, findings),
      evidence: faults.map(({ place, failure }) => failureEvidence(place, failure)),
    };
  },
  lookAtFailure,
  remedies: [
    { id: 'wait-for-service', who: 'time' },
    { id: 'check-service-health', who: 'admin' },
    { id: 'open-ticket', who: 'microsoft' },
  ],
  links: [],
};
