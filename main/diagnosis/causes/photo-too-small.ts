import type { CauseDefinition } from './cause-definition.ts';
import { readingOf } from './copies.ts';
import { DIRECTORY_EDGE_PIXELS, largestEdge } from './graph-renditions.ts';

/** Graph keeps nothing larger than a directory's thumbnail, blurred wherever it is shown large. */
export const photoTooSmall: CauseDefinition = {
  id: 'photo-too-small',
  rows: [16],
  hop: 'graph',
  grade: 'confirmed',
  look: (findings) => {
    const edge = largestEdge(findings);
    if (edge === null || edge > DIRECTORY_EDGE_PIXELS) return null;
    const evidence = [
      { fact: 'photos', value: `${edge} × ${edge}`, from: readingOf(findings, 'graph')?.from ?? '' },
    ];
    return { confidence: 'likely', evidence, facts: { edge } };
  },
  remedies: [{ id: 'upload-again', who: 'person' }],
  links: ['photo-sizes'],
};
