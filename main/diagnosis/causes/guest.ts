import type { CauseDefinition } from './cause-definition.ts';
import { isSameEverywhere } from './copies.ts';
import { isGuest, subjectEvidence } from './subject-facts.ts';

/** Nothing brings a guest's photo over from home, and guests can't set one here. */
export const guest: CauseDefinition = {
  id: 'guest',
  rows: [31],
  hop: 'identity',
  grade: 'reported',
  look: (findings) => {
    if (!isGuest(findings) || isSameEverywhere(findings)) return null;
    const { upn, userType } = findings.subject;
    return {
      // The directory counts this one among the members, who may have a photo of their own here.
      confidence: userType === 'Member' ? 'possible' : 'likely',
      evidence: [
        subjectEvidence(findings, 'userPrincipalName', upn),
        ...(userType === null ? [] : [subjectEvidence(findings, 'userType', userType)]),
      ],
    };
  },
  remedies: [{ id: 'upload-for-guest', who: 'admin' }],
  links: ['change-photos'],
};
