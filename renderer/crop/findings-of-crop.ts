import { type Finding, PHOTO_EDGE_PIXELS } from '../../contract/photo.ts';

const RESOLUTION = 'Resolution';

/** The portrait's findings with the one that depends on the crop judged anew: how many pixels are left. */
export function findingsOfCrop(findings: readonly Finding[], edgePixels: number): readonly Finding[] {
  const others = findings.filter(({ measure }) => measure !== RESOLUTION);
  const value = Math.round(edgePixels);
  if (value >= PHOTO_EDGE_PIXELS) return others;
  const resolution: Finding = {
    measure: RESOLUTION,
    value,
    threshold: PHOTO_EDGE_PIXELS,
    severity: 'soft',
    advice: 'advice.Resolution',
  };
  return [resolution, ...others];
}
