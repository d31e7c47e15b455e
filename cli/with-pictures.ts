import path from 'node:path';
import { createPictures, startPictureChildProcess } from '../main/photo/fork-pictures.ts';
import { pictureOptions } from '../main/photo/picture-options.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { loadSettingsOrDefaults } from '../main/settings/settings-at-start.ts';
import type { CommandContext } from './command-context.ts';
import { foldersOf } from './workspace.ts';

/** Run `use` with a picture process of its own, set up as this machine's settings say, which ends with it. */
export async function withPictures<T>(
  context: Pick<CommandContext, 'programDir' | 'options'>,
  use: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const { settings } = await loadSettingsOrDefaults(foldersOf(context));
  const entryFile = path.join(context.programDir, 'picture-process.js');
  const options = pictureOptions(settings, context.programDir);
  const pictures = createPictures(() => startPictureChildProcess(entryFile, options));
  try {
    return await use(pictures);
  } finally {
    await pictures.dispose();
  }
}
