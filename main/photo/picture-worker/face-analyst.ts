import type { PictureFacts } from '../../../contract/photo.ts';
import { areEyesCovered } from '../coach/are-eyes-covered.ts';
import type { FaceFinder } from '../faces/create-face-finder.ts';
import { findFaces } from '../faces/find-faces.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { readFaceModels } from './read-face-models.ts';
import { readPixels, type UprightPicture } from './upright-picture.ts';

/** The detector gains nothing from more; measured from 320 to 4032 pixels. */
const LOOK_EDGE_PIXELS = 1024;

/** A face in a picture smaller than this may be too small for the detector: it gets a second, enlarged look. */
const SMALL_EDGE_PIXELS = 512;

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
      const look = await readLook(picture, LOOK_EDGE_PIXELS);
      const finder = await load(modelsDir);
      if (finder === null) return { state: 'failed', faces: [] };
      const faces = await lookForFaces(finder, look, picture);
      return faces.length > 0 || Math.max(look.width, look.height) > SMALL_EDGE_PIXELS
        ? { state: 'done', faces }
        : {
            state: 'done',
            faces: await lookForFaces(finder, await readLook(picture, LOOK_EDGE_PIXELS, true), picture),
          };
    },
  };
}

/** The library is large: who only compares pictures needn't wait for it. */
async function createFinder(folder: string): Promise<FaceFinder> {
  const { createFaceFinder } = await import('../faces/create-face-finder.ts');
  return createFaceFinder({ models: readFaceModels(folder) });
}

async function readLook({ pipeline }: UprightPicture, edge: number, enlarge = false) {
  return readPixels(pipeline().resize(edge, edge, { fit: 'inside', withoutEnlargement: !enlarge }));
}

async function lookForFaces(
  finder: FaceFinder,
  look: Awaited<ReturnType<typeof readLook>>,
  { size }: UprightPicture,
): Promise<readonly FoundFace[]> {
  const faces = await findFaces(finder, { ...look, channels: 3 }, areEyesCovered);
  const scale = size.width / look.width;
  return faces.map((face) => ({
    ...face,
    mesh: face.mesh.map(({ x, y, z }) => ({ x: x * scale, y: y * scale, z: z * scale })),
  }));
}
