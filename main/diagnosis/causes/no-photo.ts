import type { CauseDefinition } from './cause-definition.ts';
import { copyEvidence, isMissingOnGraph, sharePointPictures } from './copies.ts';

/** There is no photo to serve anywhere. */
export const noPhoto: CauseDefinition = {
  id: 'no-photo',
  rows: [],
  hop: 'graph',
  grade: 'confirmed',
  look: (findings) => {
    if (!isMissingOnGraph(findings) || sharePointPictures(findings).length > 0) return null;
    const none = findings.places.filter(({ verdict }) => verdict === 'none');
    // Where SharePoint could not be read it may have one that Graph has not.
    const alikeCauses = findings.profile.ok ? [] : ['only-in-sharepoint', 'photo-removed'];
    return { confidence: 'likely', evidence: copyEvidence(none), alikeCauses };
  },
  unless: ['guest', 'photo-removed', 'mailbox-being-made'],
  remedies: [{ id: 'upload-again', who: 'person' }],
  links: [],
};
