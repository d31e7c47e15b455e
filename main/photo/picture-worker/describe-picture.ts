import type { PictureFailure } from '../../../contract/failure.ts';
import {
  type Adjustment,
  LEAST_EDGE_PIXELS,
  type PictureFacts,
  type SuggestedCrop,
} from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { describeFace } from '../faces/describe-face.ts';
import { centredCrop } from '../faces/suggest-crop.ts';
import type { FaceAnalysis } from './face-analyst.ts';
import type { PictureHeader } from './read-header.ts';

/** A portrait that could become a photo, judged from its header; one that Microsoft 365 would refuse is `too-small`. */
export function checkSize(header: PictureHeader): Result<PictureHeader, PictureFailure> {
  const { width, height } = header.size;
  return Math.min(width, height) < LEAST_EDGE_PIXELS
    ? fail({ kind: 'too-small', width, height, leastPixels: LEAST_EDGE_PIXELS })
    : succeed(header);
}

/** What is known of a portrait before its suggested crop is judged. */
export function describePicture(
  { format, size, turn }: PictureHeader,
  { state, faces }: FaceAnalysis,
): Omit<PictureFacts, 'findings'> {
  const described = faces.map((face) => describeFace(face, size));
  return {
    format,
    ...size,
    turn,
    faceAnalysis: state,
    faces: described,
    crop: described[0]?.crop ?? centredCrop(size),
  };
}

/** The suggested crop, or with `auto-extended` the roomier one of the largest face. */
export function automaticAdjustment(
  { crop, faces: [largest] }: Pick<PictureFacts, 'crop' | 'faces'>,
  order: 'auto' | 'auto-extended',
): Adjustment {
  const roomier = order === 'auto-extended' ? largest?.roomierCrop : undefined;
  return roomier === undefined ? adjustmentOf(crop) : { ...adjustmentOf(roomier), extend: true };
}

/** The suggestion as somebody would have made it by hand. */
export function adjustmentOf({ angle, turn, ...crop }: SuggestedCrop): Adjustment {
  return { crop, angle, turn };
}
