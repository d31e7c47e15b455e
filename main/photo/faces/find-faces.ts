import type { FaceFinder } from './create-face-finder.ts';
import { faceFrame } from './face-geometry.ts';
import type { FoundFace, PixelPicture } from './found-face.ts';
import type { QuarterTurn } from './plane.ts';
import { faceBeforeTurn, turnPicture } from './turn-picture.ts';

/** An upright face this sure is upright: no portrait turned upside down reached it (of 285, the most was 0.85). */
const SURELY_UPRIGHT = 0.88;

/** A turned picture must be this much surer, so that no upright one is turned by chance. */
const TURNED_MARGIN = 0.05;

/** Faces beyond this lie on their side: the detector finds them, but the mesh is poor. */
const MOST_UPRIGHT_ROLL_DEGREES = 45;

/** Whether an upright face of this picture surely shows no eyes. */
export type AreEyesCovered = (picture: PixelPicture, face: FoundFace) => boolean;

interface Look {
  readonly turn: QuarterTurn;
  readonly faces: readonly FoundFace[];
}

/**
 * Find the faces of a picture that may lie on its side or stand on its head without saying so. They are in pixels
 * of the picture as it came, largest first; a face in a sideways picture has a roll near 90, 180 or -90 degrees.
 * `picture` should be about 1024 pixels long at most.
 *
 * A face whose eyes are covered may be found surer upside down, with its mouth for eyes: `areEyesCovered` tells such
 * a one, which then stays as it is.
 */
export async function findFaces(
  finder: FaceFinder,
  picture: PixelPicture,
  areEyesCovered: AreEyesCovered = () => false,
): Promise<readonly FoundFace[]> {
  const first = await look(finder, picture, 0);
  if (isUpright(first) && (confidenceOf(first) >= SURELY_UPRIGHT || isCovered(first, picture, areEyesCovered))) {
    return first.faces;
  }
  const turned: Look[] = [];
  for (const turn of turnsToTry(first)) turned.push(await look(finder, picture, turn));
  const [best] = turned.filter(isUpright).sort((one, other) => confidenceOf(other) - confidenceOf(one));
  const isTurned = best && (!isUpright(first) || confidenceOf(best) > confidenceOf(first) + TURNED_MARGIN);
  if (!isTurned) return first.faces;
  return best.faces.map((face) => faceBeforeTurn(face, picture, best.turn));
}

async function look(finder: FaceFinder, picture: PixelPicture, turn: QuarterTurn): Promise<Look> {
  return { turn, faces: await finder.find(turnPicture(picture, turn)) };
}

function isCovered({ faces: [largest] }: Look, picture: PixelPicture, areEyesCovered: AreEyesCovered): boolean {
  return largest !== undefined && areEyesCovered(picture, largest);
}

/** An upside-down face is found as an upright one; a sideways one shows by its roll. */
function turnsToTry(first: Look): readonly QuarterTurn[] {
  return isUpright(first) ? [180] : [90, 270, 180];
}

/** Of the largest face, which is the one that the picture is of; 0 where there is none. */
function confidenceOf({ faces }: Look): number {
  return faces[0]?.confidence ?? 0;
}

function isUpright({ faces: [largest] }: Look): boolean {
  return largest !== undefined && Math.abs(faceFrame(largest).roll) <= MOST_UPRIGHT_ROLL_DEGREES;
}
