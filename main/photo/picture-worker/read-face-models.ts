import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceModels } from '../faces/create-face-finder.ts';

/** The finder's files as they lie beside the built program. */
export function readFaceModels(folder: string): FaceModels {
  return {
    wasm: path.join(folder, 'tfjs-backend-wasm-simd.wasm'),
    readText: (name) => readFile(path.join(folder, name), 'utf8'),
    readBytes: (name) => readFile(path.join(folder, name)),
  };
}
