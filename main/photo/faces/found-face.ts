/** Pixels as the finder takes them: row by row, upright, sRGB, 3 (RGB) or 4 (RGBA) bytes each. */
export interface PixelPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** In pixels of the picture; `z` grows away from the camera, in the same scale, and is 0 at the head's centre. */
export interface MeshPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * Where a face is. Located, never recognised: the mesh serves the crop and the coach while a picture is open and is
 * neither stored, nor logged, nor sent to a page.
 */
export interface FoundFace {
  /** Of the detector, 0 to 1. */
  readonly confidence: number;
  /** MediaPipe's 468 points; `MESH` names those that are used. May leave the picture where the face does. */
  readonly mesh: readonly MeshPoint[];
  /** Degrees; positive: the face looks to the right edge of the picture. */
  readonly yaw: number;
  /** Degrees; positive: the face looks down. */
  readonly pitch: number;
}

/** Indices of the mesh by what they lie on. `left` and `right` are the person's own, as ISO/IEC 29794-5 has them. */
export const MESH = {
  foreheadTop: 10,
  chin: 152,
  noseTip: 1,
  noseBridge: 168,
  mouthTop: 13,
  mouthBottom: 14,
  rightCheek: 234,
  leftCheek: 454,
  rightEye: { outer: 33, inner: 133, upper: [160, 159, 158], lower: [144, 145, 153] },
  leftEye: { outer: 263, inner: 362, upper: [387, 386, 385], lower: [373, 374, 380] },
} as const;

/** The outline of the face, clockwise from the middle of the forehead. */
export const FACE_OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
  136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** A point of the mesh. The library promises all of them; one that is missing is a bug. */
export function pointOf({ mesh }: Pick<FoundFace, 'mesh'>, index: number): MeshPoint {
  const point = mesh[index];
  if (point === undefined) throw new Error(`Expected a mesh of 468 points but received ${mesh.length}`);
  return point;
}
