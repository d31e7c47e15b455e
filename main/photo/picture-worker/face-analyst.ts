import type { PictureFacts } from '../../../contract/photo.ts';
import { areEyesCovered } from '../coach/are-eyes-covered.ts';
import type { FaceFinder } from '../faces/create-face-finder.ts';
import { findFaces } from '../faces/find-faces.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { readFaceModels } from './read-face-models.ts';
import { type Pixels, readPixels, type UprightPicture } from './upright-picture.ts';

/** The detector gains nothing from more; measured from 320 to 4032 pixels. */
const LOOK_EDGE_PIXELS = 1024;

/** A face in a picture smaller than this may be too small for the detector: it gets a second, enlarged look. */
const SMALL_EDGE_PIXELS = 512;

const FAILED: FaceAnalysis = { state: 'failed', faces: [] };

/** Where the faces of one picture are, in pixels of the upright picture. */
export interface FaceAnalysis {
  readonly state: PictureFacts['faceAnalysis'];
  /** Largest first. */
  readonly faces: readonly FoundFace[];
}

export interface FaceAnalyst {
  /** Begin to load the models, so that the first picture needn't wait for them. */
  readonly warmUp: () => void;
  /** Throws what sharp throws where the picture is broken; trouble with the models is the state `failed`. */
  readonly analyse: (picture: UprightPicture) => Promise<FaceAnalysis>;
}

/** Look for faces with the models of `modelsDir`, loaded when first needed; null looks for none. */
export function createFaceAnalyst(modelsDir: string | null): FaceAnalyst {
  let loading: Promise<FaceFinder | null> | null = null;
  const load = (folder: string) => {
    // Without its models the app still sets photos: what failed is a fact of the picture, not the end of the process.
    loading ??= createFinder(folder).catch(() => null);
    return loading;
  };
  return {
    warmUp: () => {
      if (modelsDir !== null) void load(modelsDir);
    },
    analyse: async (picture) => {
      if (modelsDir === null) return { state: 'off', faces: [] };
      const looks: Look[] = [await readLook(picture, LOOK_EDGE_PIXELS)];
      const isSmall = Math.max(picture.size.width, picture.size.height) <= SMALL_EDGE_PIXELS;
      if (isSmall) looks.push(await readLook(picture, LOOK_EDGE_PIXELS, true));
      const finder = await load(modelsDir);
      return finder === null ? FAILED : lookForFaces(finder, looks, picture);
    },
  };
}

/** The library is large: who only compares pictures needn't wait for it. */
async function createFinder(folder: string): Promise<FaceFinder> {
  const { createFaceFinder } = await import('../faces/create-face-finder.ts');
  return createFaceFinder({ models: readFaceModels(folder) });
}

type Look = Pixels;

async function readLook({ pipeline }: UprightPicture, edge: number, enlarge = false): Promise<Look> {
  return readPixels(pipeline().resize(edge, edge, { fit: 'inside', withoutEnlargement: !enlarge }));
}

/** In each look until somebody is found. Trouble here is the finder's, not the picture's. */
async function lookForFaces(
  finder: FaceFinder,
  looks: readonly Look[],
  { size }: UprightPicture,
): Promise<FaceAnalysis> {
  try {
    for (const look of looks) {
      const faces = await findFaces(finder, { ...look, channels: 3 }, areEyesCovered);
      if (faces.length > 0) return { state: 'done', faces: enlargeFaces(faces, size.width / look.width) };
    }
    return { state: 'done', faces: [] };
  } catch {
    return FAILED;
  }
}

function enlargeFaces(faces: readonly FoundFace[], scale: number): readonly FoundFace[] {
  return faces.map((face) => ({
    ...face,
    mesh: face.mesh.map(({ x, y, z }) => ({ x: x * scale, y: y * scale, z: z * scale })),
  }));
}
