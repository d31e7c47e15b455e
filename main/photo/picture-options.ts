import path from 'node:path';
import { z } from 'zod';

const pictureOptions = z.object({ modelsDir: z.string().nullable() });

/** What the process that decodes pictures is started with. */
export interface PictureOptions {
  /** Folder of the face models; null where face analysis is switched off. */
  readonly modelsDir: string | null;
}

export const NO_FACES: PictureOptions = { modelsDir: null };

/** Beside every built program; the pages load the same files. */
export function faceModelsDir(programDir: string): string {
  return path.join(programDir, '..', 'renderer', 'models');
}

/** The one argument of the process. */
export function toPictureArguments(options: PictureOptions): readonly string[] {
  return [JSON.stringify(options)];
}

/** Read the options in the process; without an argument nothing is switched on. */
export function parsePictureArguments([, , argument]: readonly string[]): PictureOptions {
  return argument === undefined ? NO_FACES : pictureOptions.parse(JSON.parse(argument));
}
