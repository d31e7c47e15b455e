import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { behind, copyEvidence } from './copies.ts';
import { refusalCode, signInEvidence } from './failure-facts.ts';
import { subjectEvidence } from './subject-facts.ts';

const DISABLED = '50057';

function lookAtFailure(failure: Failure): CauseFinding | null {
  return refusalCode(failure) === DISABLED ? { confidence: 'likely', evidence: [signInEvidence(failure)] } : null;
}

/** SharePoint skips accounts that are switched off, and their owners can't visit it. */
export const accountDisabled: CauseDefinition = {
  id: 'account-disabled',
  rows: [25],
  hop: 'identity',
  grade: 'confirmed',
  look: (findings) => {
    const { places, profile, subject } = findings;
    const stale = behind(places);
    if (subject.accountEnabled !== false || (profile.ok && stale.length === 0)) return null;
    const evidence = [subjectEvidence(findings, 'accountEnabled', 'false'), ...copyEvidence(stale)];
    return { confidence: 'likely', evidence };
  },
  lookAtFailure,
  remedies: [{ id: 'enable-account', who: 'admin' }],
  links: ['profile-sync'],
};
