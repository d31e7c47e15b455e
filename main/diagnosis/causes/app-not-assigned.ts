import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { lookAtEach, refusalCode, signInEvidence } from './failure-facts.ts';

const NOT_ASSIGNED = '50105';

function lookAtFailure(failure: Failure): CauseFinding | null {
  return refusalCode(failure) === NOT_ASSIGNED
    ? { confidence: 'likely', evidence: [signInEvidence(failure)] }
    : null;
}

/** Entra lets only chosen people sign in to this app. */
export const appNotAssigned: CauseDefinition = {
  id: 'app-not-assigned',
  rows: [],
  hop: 'sign-in',
  grade: 'confirmed',
  look: (findings) => lookAtEach(findings, lookAtFailure),
  lookAtFailure,
  remedies: [{ id: 'assign-app', who: 'admin' }],
  links: ['sign-in-codes'],
};
