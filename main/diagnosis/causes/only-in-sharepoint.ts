import type { CauseDefinition } from './cause-definition.ts';
import { isMissingOnGraph, sharePointPictures } from './copies.ts';
import { leftOverEvidence } from './missing-on-graph.ts';

/** SharePoint keeps a picture that was only ever uploaded there. */
export const onlyInSharePoint: CauseDefinition = {
  id: 'only-in-sharepoint',
  rows: [10],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const { past, profile } = findings;
    const state = profile.ok ? profile.value.profile.exchangeSyncState : null;
    const isAttached = state !== null && state !== 0;
    if (!isMissingOnGraph(findings) || isAttached || past.replaced?.nowServes === 'none') return null;
    if (sharePointPictures(findings).length === 0) return null;
    const isDetached = state === 0;
    return {
      confidence: isDetached ? 'likely' : 'possible',
      evidence: leftOverEvidence(findings),
      alikeCauses: isDetached ? [] : ['photo-removed'],
    };
  },
  unless: ['guest'],
  remedies: [{ id: 'upload-again', who: 'person' }],
  links: ['picture-sync-article'],
};
