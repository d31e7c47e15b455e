import path from 'node:path';
import { createPictures, startPictureChildProcess } from '../main/photo/fork-pictures.ts';
import { faceModelsDir } from '../main/photo/picture-options.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { loadSettingsOrDefaults } from '../main/settings/settings-at-start.ts';
import type { CommandContext } from './command-context.ts';
import { foldersOf } from './workspace.ts';

/** Run `use` with a picture process of its own, set up as this machine's settings say, which ends with it. */
export async function withPictures<T>(
  context: Pick<CommandContext, 'programDir' | 'options'>,
  use: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const { programDir } = context;
  const { settings } = await loadSettingsOrDefaults(foldersOf(context));
  const options = { modelsDir: settings.faceAnalysis ? faceModelsDir(programDir) : null };
  const pictures = createPictures(() =>
    startPictureChildProcess(path.join(programDir, 'picture-process.js'), options),
  );
  try {
    return await use(pictures);
  } finally {
    await pictures.dispose();
  }
}
