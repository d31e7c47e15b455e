import { DISMISSIBLE_MEASURES, type Finding } from '../../contract/photo.ts';

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

interface ArrangedFindings {
  /** What makes the photo unusable. */
  readonly hard: readonly Finding[];
  /** Advice, without what the person never wants to hear of again. */
  readonly soft: readonly Finding[];
}

export function arrangeFindings(
  findings: readonly Finding[] | null,
  dismissed: readonly string[],
): ArrangedFindings {
  const known = findings ?? [];
  return {
    hard: known.filter(isHard),
    soft: known.filter((finding) => !isHard(finding) && !dismissed.includes(finding.measure)),
  };
}

export function hasHardFinding(findings: readonly Finding[] | null): boolean {
  return findings?.some(isHard) ?? false;
}

function isHard({ severity }: Finding): boolean {
  return severity === 'hard';
}

export function isMendedByCrop({ measure }: Finding): boolean {
  return MENDED_BY_CROP.has(measure);
}

export function isDismissible({ measure, severity }: Finding): boolean {
  return severity === 'soft' && DISMISSIBLE_MEASURES.some((known) => known === measure);
}
