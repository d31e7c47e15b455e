import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceModels } from '../faces/model-files.ts';

/** The finder's files as they lie beside the built program. */
export function readFaceModels(folder: string): FaceModels {
  return {
    wasm: path.join(folder, 'tfjs-backend-wasm-simd.wasm'),
    read: (name) => readFile(path.join(folder, name)),
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    toText: (bytes) => new TextDecoder().decode(bytes),
  };
}
