import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { failureEvidence, placeFailures } from './failure-facts.ts';
import { isUnknownToSharePoint } from './sharepoint-profile.ts';
import { hasPlan, planEvidence } from './subject-facts.ts';

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (failure.kind !== 'no-sharepoint-licence') return null;
  return { confidence: 'likely', evidence: [failureEvidence('SharePoint', failure)] };
}

/** The account has no SharePoint: there is no picture there that could be wrong. */
export const noSharePointLicence: CauseDefinition = {
  id: 'no-sharepoint-licence',
  rows: [38],
  hop: 'profile',
  grade: 'reported',
  look: (findings) => {
    const said = placeFailures(findings).find(({ failure }) => failure.kind === 'no-sharepoint-licence');
    const isWithoutPlan = hasPlan(findings.subject, 'sharepoint') === false && isUnknownToSharePoint(findings);
    if (said === undefined && !isWithoutPlan) return null;
    return {
      confidence: 'likely',
      evidence: [
        ...(said === undefined ? [] : [failureEvidence(said.place, said.failure)]),
        ...(findings.subject.plans === null ? [] : [planEvidence(findings)]),
      ],
    };
  },
  lookAtFailure,
  unless: ['guest'],
  remedies: [{ id: 'assign-sharepoint-licence', who: 'admin' }],
  links: [],
};
