import { createPictureWorker } from './picture-worker/create-picture-worker.ts';
import { NO_FACES, type PictureOptions } from './picture-options.ts';
import type { Pictures } from './pictures.ts';

/** The same work without a process around it, for tests and measurements: a decoder's crash is the caller's. */
export function createInProcessPictures(options: PictureOptions = NO_FACES): Pictures {
  return { ...createPictureWorker(options), dispose: async () => {} };
}
