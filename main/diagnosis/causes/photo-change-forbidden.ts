import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { failureEvidence } from './failure-facts.ts';
import { isChangeRefused, isOnPremisesSourceLikely, policyEvidence, settingsOf } from './photo-policy.ts';

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (failure.kind !== 'blocked-by-policy') return null;
  return {
    confidence: 'likely',
    evidence: [failureEvidence('PUT photo', failure)],
    alikeCauses: ['photo-source-on-premises'],
  };
}

/** The tenant lets only some roles change photos. */
export const photoChangeForbidden: CauseDefinition = {
  id: 'photo-change-forbidden',
  rows: [5],
  hop: 'policy',
  grade: 'confirmed',
  look: (findings) => {
    const settings = settingsOf(findings);
    const isRefused = isChangeRefused(findings);
    const roles = settings?.allowedRoles ?? [];
    // Settings that were read and name no roles forbid nobody.
    if (settings === null ? !isRefused : roles.length === 0) return null;
    const own = findings.token.roles ?? [];
    if (findings.isSelf && own.some((role) => roles.includes(role))) return null;
    const isSourceLikely = isOnPremisesSourceLikely(findings);
    return {
      confidence: isRefused && !isSourceLikely ? 'likely' : 'possible',
      evidence: policyEvidence(findings),
      alikeCauses: settings === null ? ['photo-source-on-premises'] : [],
    };
  },
  lookAtFailure,
  remedies: [
    { id: 'ask-allowed-role', who: 'admin' },
    { id: 'wait-for-policy', who: 'time' },
  ],
  links: ['photo-settings'],
};
