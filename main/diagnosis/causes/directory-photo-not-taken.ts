import type { CauseDefinition } from './cause-definition.ts';
import { isSameEverywhere } from './copies.ts';
import { DIRECTORY_EDGE_PIXELS, largestEdge } from './graph-renditions.ts';
import { isFromOnPremises, policyEvidence, settingsOf } from './photo-policy.ts';
import { subjectEvidence } from './subject-facts.ts';

/**
 * A synchronised account whose full-sized photo wins over the directory's. Nobody can ask the directory from here, so
 * it is named only where everything that can be asked agrees, and this machine did not publish the photo.
 */
export const directoryPhotoNotTaken: CauseDefinition = {
  id: 'directory-photo-not-taken',
  rows: [7],
  hop: 'policy',
  grade: 'confirmed',
  look: (findings) => {
    const { past, subject } = findings;
    if (subject.onPremisesSyncEnabled !== true || past.publishedAt !== null) return null;
    const edge = largestEdge(findings);
    if (edge === null || edge <= DIRECTORY_EDGE_PIXELS || !isSameEverywhere(findings)) return null;
    if (isFromOnPremises(settingsOf(findings))) return null;
    return {
      confidence: 'possible',
      evidence: [
        subjectEvidence(findings, 'onPremisesSyncEnabled', 'true'),
        { fact: 'photos', value: `${edge} × ${edge}`, from: 'graph' },
        ...policyEvidence(findings),
      ],
    };
  },
  remedies: [
    { id: 'upload-again', who: 'person' },
    { id: 'set-in-admin-centre', who: 'admin' },
  ],
  links: ['change-photos'],
};
