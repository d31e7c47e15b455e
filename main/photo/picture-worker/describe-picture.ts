import type { PictureFailure } from '../../../contract/failure.ts';
import { type Finding, LEAST_EDGE_PIXELS, PHOTO_EDGE_PIXELS, type PictureFacts } from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { largestCentredSquare } from '../faces/plane.ts';
import type { PictureHeader } from './read-header.ts';

/** Facts of a portrait that could become a photo; one that Microsoft 365 would refuse is `too-small`. */
export function describePicture(header: PictureHeader): Result<PictureFacts, PictureFailure> {
  const { format, size, turn } = header;
  if (Math.min(size.width, size.height) < LEAST_EDGE_PIXELS) {
    return fail({ kind: 'too-small', ...size, leastPixels: LEAST_EDGE_PIXELS });
  }
  const crop = { ...largestCentredSquare(size), angle: 0 };
  return succeed({ format, ...size, turn, faces: [], crop, findings: findingsOf(header, crop.width) });
}

function findingsOf({ isAnimated }: PictureHeader, cropEdge: number): Finding[] {
  const findings: Finding[] = [];
  if (cropEdge < PHOTO_EDGE_PIXELS) findings.push(softFinding('Resolution', cropEdge, PHOTO_EDGE_PIXELS));
  if (isAnimated) findings.push(softFinding('Animation', 1, 0));
  return findings;
}

function softFinding(measure: string, value: number, threshold: number): Finding {
  return { measure, value, threshold, severity: 'soft', advice: `advice.${measure}` };
}
