import { distance, faceFrame } from '../../../main/photo/faces/face-geometry.ts';
import { type FoundFace, MESH, type PixelPicture, pointOf } from '../../../main/photo/faces/found-face.ts';
import type { FaceReading } from '../frame-analysis.ts';

type PixelReading = Pick<FaceReading, 'excess' | 'isBacklit' | 'sharpness' | 'eyeOpenness'>;

export function readPixels(_picture: PixelPicture, face: FoundFace): PixelReading {
  const { eyesToChin } = faceFrame(face);
  const gap = (eye: 'leftEye' | 'rightEye') =>
    distance(pointOf(face, MESH[eye].upper[1]), pointOf(face, MESH[eye].lower[1])) / eyesToChin;
  const eyeOpenness = Math.min(gap('leftEye'), gap('rightEye'));
  return {
    excess: {
      'eyes-closed': 0.075 / eyeOpenness,
      'too-dark': 0,
      'too-bright': 0,
      'uneven-light': 0,
      blurred: 0,
    },
    isBacklit: false,
    sharpness: 0,
    eyeOpenness,
  };
}
