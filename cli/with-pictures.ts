import path from 'node:path';
import type { Failure } from '../contract/failure.ts';
import { type Result, succeed } from '../contract/result.ts';
import { createPictures, startPictureChildProcess } from '../main/photo/fork-pictures.ts';
import { pictureOptions } from '../main/photo/picture-options.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { loadSettings, type Settings } from '../main/settings/load-settings.ts';
import type { CommandContext } from './command-context.ts';
import { foldersOf } from './workspace.ts';

type PictureContext = Pick<CommandContext, 'programDir' | 'options'>;

/** Run `use` with a picture process of its own, set up as the settings say, which ends with it. */
export async function withPictures<T>(
  settings: Pick<Settings, 'faceAnalysis' | 'heicAllowed'>,
  { programDir }: Pick<PictureContext, 'programDir'>,
  use: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const entryFile = path.join(programDir, 'picture-process.js');
  const options = pictureOptions(settings, programDir);
  const pictures = createPictures(() => startPictureChildProcess(entryFile, options));
  try {
    return await use(pictures);
  } finally {
    await pictures.dispose();
  }
}

/** The same, as this machine is configured. A configuration that can't be read is told before a picture is opened. */
export async function withConfiguredPictures<T>(
  context: PictureContext,
  use: (pictures: Pictures, settings: Settings) => Promise<T>,
): Promise<Result<T, Failure>> {
  const settings = await loadSettings(foldersOf(context));
  if (!settings.ok) return settings;
  return succeed(await withPictures(settings.value, context, (pictures) => use(pictures, settings.value)));
}
