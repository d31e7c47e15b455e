import { DISMISSIBLE_MEASURES, type DismissibleMeasure, type Finding } from '../../contract/photo.ts';

/** Measures that the suggested crop puts right where a person's own crop caused them. */
const MENDED_BY_CROP: ReadonlySet<string> = new Set([
  'FaceCut',
  'HeadSize',
  'HeadPoseRoll',
  'LeftwardCrop',
  'RightwardCrop',
  'MarginAbove',
  'MarginBelow',
  'Resolution',
]);

/** What is shown: hard findings first, without those that the person never wants to hear of again. */
export function arrangeFindings(findings: readonly Finding[], dismissed: readonly string[]): readonly Finding[] {
  const wanted = findings.filter(({ measure, severity }) => severity === 'hard' || !dismissed.includes(measure));
  return [...wanted].sort((one, other) => rank(one) - rank(other));
}

export function isMendedByCrop({ measure }: Finding): boolean {
  return MENDED_BY_CROP.has(measure);
}

export function dismissibleMeasure({ measure, severity }: Finding): DismissibleMeasure | null {
  if (severity === 'hard') return null;
  return DISMISSIBLE_MEASURES.find((known) => known === measure) ?? null;
}

function rank({ severity }: Finding): number {
  return severity === 'hard' ? 0 : 1;
}
