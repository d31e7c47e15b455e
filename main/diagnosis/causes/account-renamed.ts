import { accountOf } from './account-name.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { profileEvidence } from './copies.ts';
import { isGuest, subjectEvidence } from './subject-facts.ts';

/** SharePoint knows the person by another account name than the directory does. */
export const accountRenamed: CauseDefinition = {
  id: 'account-renamed',
  rows: [28],
  hop: 'profile',
  grade: 'reported',
  look: (findings) => {
    const { profile, subject } = findings;
    const known = profile.ok ? accountOf(profile.value.profile.accountName) : null;
    const upn = accountOf(subject.upn);
    if (known === null || upn === null || known === upn || isGuest(findings)) return null;
    return {
      confidence: 'likely',
      evidence: [
        ...profileEvidence(findings, 'AccountName', known),
        subjectEvidence(findings, 'userPrincipalName', subject.upn),
      ],
      facts: { known, upn },
    };
  },
  remedies: [{ id: 'correct-account-name', who: 'admin' }],
  links: ['profile-sync'],
};
