import { createPictureWorker, type PictureWorkerOptions } from './picture-worker/create-picture-worker.ts';
import type { Pictures } from './pictures.ts';

/** The same work without a process around it, for tests and measurements: a decoder's crash is the caller's. */
export function createInProcessPictures({
  heic = null,
  modelsDir = null,
}: Partial<PictureWorkerOptions> = {}): Pictures {
  return { ...createPictureWorker({ heic, modelsDir }), dispose: async () => {} };
}
