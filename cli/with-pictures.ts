import path from 'node:path';
import { createPictures, startPictureChildProcess } from '../main/photo/fork-pictures.ts';
import type { Pictures } from '../main/photo/pictures.ts';

import type { CommandContext } from './command-context.ts';

/** Run `use` with a picture process of its own, which ends with it. */
export async function withPictures<T>(
  { programDir }: Pick<CommandContext, 'programDir'>,
  use: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const pictures = createPictures(() => startPictureChildProcess(path.join(programDir, 'picture-process.js')));
  try {
    return await use(pictures);
  } finally {
    await pictures.dispose();
  }
}
