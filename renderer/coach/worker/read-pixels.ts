import type { Finding } from '../../../contract/photo.ts';
import { judgeShot } from '../../../main/photo/coach/judge-shot.ts';
import type { Measure } from '../../../main/photo/coach/measures.ts';
import type { Shot } from '../../../main/photo/coach/shot.ts';
import { faceFrame } from '../../../main/photo/faces/face-geometry.ts';
import type { FoundFace, PixelPicture } from '../../../main/photo/faces/found-face.ts';
import { suggestCrop } from '../../../main/photo/faces/suggest-crop.ts';
import type { FaceReading } from '../frame-analysis.ts';
import { eyeOpening } from './eye-opening.ts';

/** Below it the eyes are taken for closed. */
const LEAST_EYE_OPENING = 0.13;

type PixelReading = Pick<FaceReading, 'excess' | 'isBacklit' | 'eyeOpening'>;

/** Judge the light and the sharpness of a face as the photo will be judged, and whether the eyes are open. */
export function readPixels(picture: PixelPicture, face: FoundFace): PixelReading {
  const findings = judgeShot(shotOf(picture, face));
  const opening = eyeOpening(picture, face);
  return {
    excess: {
      'eyes-closed': LEAST_EYE_OPENING / Math.max(opening, 0.01),
      'too-dark': excessOf(findings, 'UnderExposurePrevention'),
      'too-bright': excessOf(findings, 'OverExposurePrevention'),
      'uneven-light': excessOf(findings, 'IlluminationUniformity'),
      blurred: excessOf(findings, 'Sharpness'),
    },
    isBacklit: excessOf(findings, 'LuminanceMean') > 1,
    eyeOpening: opening,
  };
}

/** The frame with the square that would be cut from it. */
function shotOf(picture: PixelPicture, face: FoundFace): Shot {
  const { left, top, width: edge } = suggestCrop(faceFrame(face), picture);
  return { picture, faces: [face], square: { left, top, edge }, sourceScale: 1 };
}

/** A finding is only there where a limit is passed, whichever way the measure counts. */
function excessOf(findings: readonly Finding[], wanted: Measure): number {
  const finding = findings.find(({ measure }) => measure === wanted);
  if (finding === undefined) return 0;
  const ratio = Math.max(finding.value, 0.001) / finding.threshold;
  return Math.max(ratio, 1 / ratio, 1.01);
}
