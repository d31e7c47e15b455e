import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import { readingOf, sharePointPictures, syncStateEvidence } from './copies.ts';

/** That Graph has no photo, in both versions, and what SharePoint shows all the same. */
export function leftOverEvidence(findings: Findings): readonly Evidence[] {
  const places = ['graph', 'graph-beta'] as const;
  const asked = places.flatMap((place) => readingOf(findings, place) ?? []);
  return [
    ...asked.map(({ place, verdict, from }) => ({ fact: place, value: verdict, from })),
    ...sharePointPictures(findings).map(({ place, width, height, from }) => ({
      fact: place,
      value: `${width} × ${height ?? width}`,
      from,
    })),
    ...syncStateEvidence(findings),
  ];
}
