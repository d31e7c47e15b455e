import type { Adjustment } from '../../contract/photo.ts';
import { createInProcessPictures } from '../../main/photo/in-process-pictures.ts';
import { createHeicDecoder } from '../../main/photo/picture-worker/decode-heic.ts';
import type { Pictures } from '../../main/photo/pictures.ts';
import type { BenchSetup } from './bench-setup.ts';

export const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };

/** The pipeline in this process, as its rivals run; faces only where they are what is measured. */
export function ourPictures(
  { modelsDir, heicThread }: BenchSetup,
  { faces }: { readonly faces: boolean },
): Pictures {
  return createInProcessPictures({ heic: createHeicDecoder(heicThread), modelsDir: faces ? modelsDir : null });
}
