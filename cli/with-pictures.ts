import path from 'node:path';
import { createPictures, startPictureChildProcess } from '../main/photo/fork-pictures.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { loadSettingsOrDefaults } from '../main/settings/settings-at-start.ts';
import type { CommandContext } from './command-context.ts';
import { foldersOf } from './workspace.ts';

/** Run `use` with a picture process of its own, which ends with it. */
export async function withPictures<T>(
  context: Pick<CommandContext, 'programDir' | 'options'>,
  use: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const { settings } = await loadSettingsOrDefaults(foldersOf(context));
  const entryFile = path.join(context.programDir, 'picture-process.js');
  const pictures = createPictures(() => startPictureChildProcess(entryFile, settings));
  try {
    return await use(pictures);
  } finally {
    await pictures.dispose();
  }
}
