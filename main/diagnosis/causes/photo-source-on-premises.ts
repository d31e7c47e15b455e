import type { CauseDefinition } from './cause-definition.ts';
import { isFromOnPremises, isOnPremisesSourceLikely, policyEvidence, settingsOf } from './photo-policy.ts';
import { subjectEvidence } from './subject-facts.ts';

/** Photos come from the organisation's own directory; changes in the cloud are off, for administrators too. */
export const photoSourceOnPremises: CauseDefinition = {
  id: 'photo-source-on-premises',
  rows: [6],
  hop: 'policy',
  grade: 'confirmed',
  look: (findings) => {
    const settings = settingsOf(findings);
    const isLikely = isOnPremisesSourceLikely(findings);
    if (!isLikely && !isFromOnPremises(settings)) return null;
    const { onPremisesSyncEnabled } = findings.subject;
    return {
      confidence: isLikely ? 'likely' : 'possible',
      evidence: [
        ...policyEvidence(findings),
        ...(onPremisesSyncEnabled === null
          ? []
          : [subjectEvidence(findings, 'onPremisesSyncEnabled', String(onPremisesSyncEnabled))]),
      ],
      alikeCauses: settings === null ? ['photo-change-forbidden'] : [],
    };
  },
  remedies: [
    { id: 'change-in-directory', who: 'admin' },
    { id: 'set-source-to-cloud', who: 'admin' },
    { id: 'wait-for-policy', who: 'time' },
  ],
  links: ['photo-settings'],
};
