import { peopleAmong } from '../../../main/photo/coach/judge-presence.ts';
import type { FaceFinder } from '../../../main/photo/faces/create-face-finder.ts';
import { faceFrame } from '../../../main/photo/faces/face-geometry.ts';
import type { FoundFace, PixelPicture } from '../../../main/photo/faces/found-face.ts';
import type { FaceReading, FrameAnalysis } from '../frame-analysis.ts';
import { readPixels } from './read-pixels.ts';

/** The mesh ends at the forehead; hair and skull are about a quarter more. */
const HEAD_OF_FACE = 1.25;

/** What the mesh says of a face that looks straight ahead. */
const STRAIGHT_AHEAD_PITCH = 5;

/** Find the faces of one frame and measure the largest. */
export async function analyseFrame(
  finder: FaceFinder,
  picture: PixelPicture,
  atMs: number,
): Promise<FrameAnalysis> {
  const faces = await finder.find(picture);
  const [largest] = faces;
  const { width, height } = picture;
  const face = largest === undefined ? null : readFace(picture, largest);
  return { atMs, width, height, faceCount: peopleAmong(faces).length, face };
}

function readFace(picture: PixelPicture, face: FoundFace): FaceReading {
  const { eyes, interEye, faceHeight, roll } = faceFrame(face);
  return {
    eyeMiddle: { x: eyes.x, y: eyes.y },
    eyeDistance: interEye,
    headHeight: faceHeight * HEAD_OF_FACE,
    rollDegrees: roll,
    yawDegrees: face.yaw,
    pitchDegrees: STRAIGHT_AHEAD_PITCH - face.pitch,
    ...readPixels(picture, face),
  };
}
