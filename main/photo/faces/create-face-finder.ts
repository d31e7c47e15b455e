import { type Config, Human } from '@vladmandic/human';
import type { FoundFace, PixelPicture } from './found-face.ts';
import { type FaceModels, readModels } from './model-files.ts';

export interface FaceFinderOptions {
  readonly models: FaceModels;
  /** Follow faces from one picture to the next, which is faster and steadier: for the frames of a camera. */
  readonly isFilm?: boolean;
}

/** Finds faces in upright pictures. One picture at a time. */
export interface FaceFinder {
  /** Largest face first. A picture's longest edge should be about 1024 pixels: more gains nothing. */
  readonly find: (picture: PixelPicture) => Promise<readonly FoundFace[]>;
}

/** Weakest of 285 portraits: 0.77. Below this lie a face cut through the eyes and finds in patterns. */
const LEAST_CONFIDENCE = 0.5;

const MOST_FACES = 10;
const OFF = { enabled: false } as const;
const SCHEME = 'selfsame-models:';
const WANTED_MODELS = 'blazeface,facemesh';

/** In a film the detector looks again after so many frames or milliseconds; the mesh follows the face in between. */
const FILM_TRACKING = { skipFrames: 15, skipTime: 1500 } as const;

/**
 * Load the detector (BlazeFace) and the mesh (Face Mesh) on the WASM backend. The library goes on in silence without a
 * model, and on WebGL where WebAssembly is forbidden, which stalls a machine without a graphics card: this throws.
 */
export async function createFaceFinder({ models, isFilm = false }: FaceFinderOptions): Promise<FaceFinder> {
  const files = await readModels(models);
  const human = new Human(configOf(models, isFilm));
  human.tf.io.registerLoadRouter((address: string | string[]) => loaderOf(address, files, models));
  await human.load();
  const backend: string = human.tf.getBackend();
  if (backend !== 'wasm') throw new Error(`Expected the WASM backend for face detection but received ${backend}`);
  const loaded = human.models.loaded().sort().join();
  if (loaded !== WANTED_MODELS) throw new Error(`Expected the models ${WANTED_MODELS} but received ${loaded}`);
  return { find: (picture) => find(human, picture) };
}

async function find(human: Human, picture: PixelPicture): Promise<FoundFace[]> {
  const edge = Math.max(picture.width, picture.height);
  const tensor = human.tf.tensor4d(padToSquare(picture, edge), [1, edge, edge, picture.channels], 'int32');
  try {
    const { face: faces, error } = await human.detect(tensor);
    if (error) throw new Error(`Face detection failed: ${error}`);
    const found = faces.filter(({ mesh, rotation }) => mesh.length > 0 && rotation);
    return found.map(describe).sort((one, other) => area(other) - area(one));
  } finally {
    human.tf.dispose(tensor);
  }
}

/** The detector squeezes what it gets into a square; black below or beside the picture keeps faces in shape. */
function padToSquare({ data, width, height, channels }: PixelPicture, edge: number): Int32Array {
  if (width === height) return new Int32Array(data);
  const square = new Int32Array(edge * edge * channels);
  for (let row = 0; row < height; row += 1) {
    square.set(data.subarray(row * width * channels, (row + 1) * width * channels), row * edge * channels);
  }
  return square;
}

type LibraryFace = Awaited<ReturnType<Human['detect']>>['face'][number];

function describe({ boxScore, mesh, rotation }: LibraryFace): FoundFace {
  const degrees = (radians: number | undefined) => ((radians ?? 0) * 180) / Math.PI;
  return {
    confidence: boxScore,
    mesh: mesh.map(([x, y, z = 0]) => ({ x, y, z })),
    yaw: degrees(rotation?.angle.yaw),
    pitch: degrees(rotation?.angle.pitch),
  };
}

function area({ mesh }: FoundFace): number {
  const xs = mesh.map(({ x }) => x);
  const ys = mesh.map(({ y }) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function configOf({ wasm }: FaceModels, isFilm: boolean): Partial<Config> {
  // Any other form than a map is a prefix, and the default prefix is on a public server.
  const wasmPath = {
    'tfjs-backend-wasm.wasm': wasm,
    'tfjs-backend-wasm-simd.wasm': wasm,
    'tfjs-backend-wasm-threaded-simd.wasm': wasm,
  };
  return {
    backend: 'wasm',
    debug: false,
    modelBasePath: SCHEME,
    wasmPath: wasmPath as unknown as string,
    cacheSensitivity: isFilm ? 0.7 : 0,
    filter: OFF,
    gesture: OFF,
    face: {
      enabled: true,
      detector: {
        rotation: true,
        maxDetected: MOST_FACES,
        minConfidence: LEAST_CONFIDENCE,
        ...(isFilm ? FILM_TRACKING : {}),
      },
      mesh: { enabled: true },
      iris: OFF,
      attention: OFF,
      description: OFF,
      emotion: OFF,
      antispoof: OFF,
      liveness: OFF,
    },
    body: OFF,
    hand: OFF,
    object: OFF,
    segmentation: OFF,
  };
}

interface ModelDescription {
  readonly modelTopology: object;
  readonly format: string;
  readonly weightsManifest: readonly { readonly weights: readonly object[] }[];
}

function loaderOf(
  address: string | string[],
  files: ReadonlyMap<string, Uint8Array>,
  { toText }: Pick<FaceModels, 'toText'>,
) {
  const name = typeof address === 'string' ? /^selfsame-models:\/?(\w+)\.json$/.exec(address)?.[1] : undefined;
  const [description, weights] = [files.get(`${name}.json`), files.get(`${name}.bin`)];
  if (description === undefined || weights === undefined) return null;
  return {
    load: async () => {
      const model: ModelDescription = JSON.parse(toText(description));
      return {
        ...model,
        weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
        weightData: Uint8Array.from(weights).buffer,
      };
    },
  };
}
