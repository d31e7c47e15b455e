import type { CauseDefinition } from './cause-definition.ts';
import { behind, copyEvidence, isDetached, sharePointPictures, syncStateEvidence } from './copies.ts';
import { hasPlan, planEvidence } from './subject-facts.ts';

/** Somebody without a mailbox put a picture into SharePoint itself, and it is another than Graph's. */
export const sharePointOwnUpload: CauseDefinition = {
  id: 'sharepoint-own-upload',
  rows: [11],
  hop: 'profile',
  grade: 'reported',
  look: (findings) => {
    if (hasPlan(findings.subject, 'exchange') !== false || !isDetached(findings)) return null;
    const others = behind(sharePointPictures(findings));
    if (others.length === 0) return null;
    const evidence = [planEvidence(findings), ...syncStateEvidence(findings), ...copyEvidence(others)];
    return { confidence: 'likely', evidence };
  },
  unless: ['guest', 'only-in-sharepoint'],
  remedies: [
    { id: 'upload-again', who: 'person' },
    { id: 'delete-left-over-picture', who: 'admin' },
  ],
  links: ['picture-sync-article'],
};
