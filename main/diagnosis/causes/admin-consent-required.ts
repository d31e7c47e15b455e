import type { Failure } from '../../../contract/failure.ts';
import { SHAREPOINT_PERMISSION } from '../../sharepoint/sharepoint-permission.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { lookAtEach, signInEvidence } from './failure-facts.ts';

/** The person was asked and said no: nobody else has to approve anything. */
const DECLINED = '65004';

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (failure.kind !== 'consent-needed' || failure.code === DECLINED) return null;
  if (failure.scopes.includes(SHAREPOINT_PERMISSION)) return null;
  return {
    // Without a number nobody may have been asked yet.
    confidence: failure.code === undefined ? 'possible' : 'likely',
    evidence: [signInEvidence(failure)],
    facts: { scopes: failure.scopes.join(', ') },
  };
}

/** People may not consent to what the app needs of Graph; an administrator may. */
export const adminConsentRequired: CauseDefinition = {
  id: 'admin-consent-required',
  rows: [],
  hop: 'sign-in',
  grade: 'confirmed',
  look: (findings) => lookAtEach(findings, lookAtFailure),
  lookAtFailure,
  remedies: [{ id: 'grant-consent', who: 'admin' }],
  links: ['sign-in-codes'],
};
