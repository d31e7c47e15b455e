// The face models and the backend that runs them: the only ones that are packaged (no emotion, age, gender, identity).
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

const FROM = {
  '@vladmandic/human/models': ['blazeface.json', 'blazeface.bin', 'facemesh.json', 'facemesh.bin'],
  // Every processor that Electron and Node run on has SIMD; the other builds of the backend are not needed.
  '@tensorflow/tfjs-backend-wasm/dist': ['tfjs-backend-wasm-simd.wasm'],
};

export const FACE_MODEL_FILES = Object.values(FROM).flat();

/** Packages that the files come from, for their notices. */
export const FACE_MODEL_PACKAGES = Object.keys(FROM).map((folder) => folder.split('/').slice(0, 2).join('/'));

/** The file of this name, as its package ships it. */
export function faceModelSource(root, name) {
  const folder = Object.keys(FROM).find((source) => FROM[source].includes(name));
  return path.join(root, 'node_modules', folder, name);
}

export async function copyFaceModels(root, folder) {
  await mkdir(folder, { recursive: true });
  for (const name of FACE_MODEL_FILES) await copyFile(faceModelSource(root, name), path.join(folder, name));
}

/** The library's package names its Node build for tfjs-node, which needs a compiler; this one runs on WASM alone. */
export function faceLibraryFile(root) {
  return path.join(root, 'node_modules/@vladmandic/human/dist/human.node-wasm.js');
}
