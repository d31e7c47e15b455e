import { EXTENSION_LIMITS, LEAST_EDGE_PIXELS, type SuggestedCrop } from '../../../contract/photo.ts';
import type { FaceFrame } from './face-geometry.ts';
import { clamp, rotate, type Size } from './plane.ts';
import { EYE_LINE, EYE_LINE_RANGE, FACE_SHARE, MOST_OFF_CENTRE, roundAngle, wantedFor } from './suggest-crop.ts';

/** A face that takes more of the crop than this has been narrowed so far that it shows. */
const MOST_PLEASANT_FACE_SHARE = 0.56;

/**
 * The crop that reaches the aim by leaving the picture, within `EXTENSION_LIMITS`; null where the suggested `crop`
 * of the face is near enough to its aim without.
 */
export function suggestRoomierCrop(face: FaceFrame, upright: Size, crop: SuggestedCrop): SuggestedCrop | null {
  if (isOnAim(face, upright, crop)) return null;
  const { picture, eyes, centre, faceHeight, straight, turn } = wantedFor(face, upright);
  const angle = roundAngle(straight);
  const most = Math.min(picture.width, picture.height) * EXTENSION_LIMITS.edgeShare;
  const edge = Math.max(Math.floor(Math.min(faceHeight / FACE_SHARE, most)), LEAST_EDGE_PIXELS);
  const middle = {
    x: picture.width / 2 + rotate(centre, angle).x,
    y: picture.height / 2 + rotate(eyes, angle).y + (0.5 - EYE_LINE) * edge,
  };
  const [outside, inside] = [Math.floor(edge * EXTENSION_LIMITS.overhangShare), Math.ceil(edge / 2)];
  return {
    left: clamp(toPixel(middle.x - edge / 2), -outside, picture.width - inside),
    top: clamp(toPixel(middle.y - edge / 2), -outside, picture.height - inside),
    width: edge,
    height: edge,
    angle,
    turn,
  };
}

/** Whole, and never the negative zero that rounding makes of a small negative number. */
function toPixel(value: number): number {
  return Math.round(value) + 0;
}

function isOnAim(face: FaceFrame, upright: Size, { left, top, width, angle }: SuggestedCrop): boolean {
  const { picture, eyes, centre, faceHeight } = wantedFor(face, upright);
  const across = (picture.width / 2 + rotate(centre, angle).x - left) / width;
  const eyeLine = (picture.height / 2 + rotate(eyes, angle).y - top) / width;
  return (
    faceHeight / width <= MOST_PLEASANT_FACE_SHARE &&
    Math.abs(across - 0.5) <= MOST_OFF_CENTRE &&
    eyeLine >= EYE_LINE_RANGE.least &&
    eyeLine <= EYE_LINE_RANGE.most
  );
}
