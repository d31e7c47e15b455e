import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { behind, isDetached, readingOf, sharePointPictures } from './copies.ts';
import { DIRECTORY_EDGE_PIXELS, largestEdge } from './graph-renditions.ts';

/** Something put another photo over the right one: a sync, a script, a personnel system. */
export const photoOverwritten: CauseDefinition = {
  id: 'photo-overwritten',
  rows: [8],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const { replaced } = findings.past;
    if (replaced !== null && replaced.nowServes !== 'none') {
      const evidence = [
        { fact: 'publishedAt', value: replaced.publishedAt, from: 'receipt' },
        { fact: 'graph', value: replaced.nowServes, from: readingOf(findings, 'graph')?.from ?? 'graph' },
      ];
      return { confidence: 'likely', evidence, facts: { sign: 'published' } };
    }
    const evidence = sharperInSharePoint(findings);
    return evidence === null ? null : { confidence: 'likely', evidence, facts: { sign: 'size' } };
  },
  remedies: [
    { id: 'upload-again', who: 'person' },
    { id: 'restore-photo', who: 'person' },
    { id: 'stop-overwriting', who: 'admin' },
  ],
  links: [],
};

/**
 * Graph serves a picture of a directory's size, and SharePoint, which has its pictures from there, a sharper and other
 * one: the store had a better photo before.
 */
function sharperInSharePoint(findings: Findings): readonly Evidence[] | null {
  const edge = largestEdge(findings);
  const attached = findings.profile.ok && !isDetached(findings);
  if (edge === null || edge > DIRECTORY_EDGE_PIXELS || !attached) return null;
  const others = behind(sharePointPictures(findings));
  const sharper = others.filter(({ width }) => width !== null && width > DIRECTORY_EDGE_PIXELS);
  if (sharper.length === 0) return null;
  const from = readingOf(findings, 'graph')?.from ?? 'graph';
  return [
    { fact: 'graph', value: `${edge} × ${edge}`, from },
    ...sharper.map((reading) => ({
      fact: reading.place,
      value: `${reading.verdict}, ${reading.width} × ${reading.height ?? reading.width}`,
      from: reading.from,
    })),
  ];
}
