import type { CauseDefinition } from './cause-definition.ts';
import { isDetached, isMissingOnGraph, sharePointPictures } from './copies.ts';
import { leftOverEvidence } from './missing-on-graph.ts';

/** The photo was taken away in Microsoft 365; SharePoint's copies don't follow. */
export const photoRemoved: CauseDefinition = {
  id: 'photo-removed',
  rows: [36],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const { past, profile } = findings;
    if (!isMissingOnGraph(findings)) return null;
    const wasHere = past.replaced?.nowServes === 'none';
    const isLeftOver = profile.ok && !isDetached(findings) && sharePointPictures(findings).length > 0;
    if (!wasHere && !isLeftOver) return null;
    const isStateKnown = profile.ok && profile.value.profile.exchangeSyncState !== null;
    const isSure = wasHere || isStateKnown;
    return {
      confidence: isSure ? 'likely' : 'possible',
      evidence: [
        ...leftOverEvidence(findings),
        ...(wasHere ? [{ fact: 'publishedAt', value: past.replaced.publishedAt, from: 'receipt' }] : []),
      ],
      facts: { left: isLeftOver ? 'yes' : 'no' },
      alikeCauses: isSure ? [] : ['only-in-sharepoint'],
    };
  },
  unless: ['guest'],
  remedies: [
    { id: 'upload-again', who: 'person' },
    { id: 'restore-photo', who: 'person' },
    { id: 'delete-left-over-picture', who: 'admin' },
  ],
  links: [],
};
