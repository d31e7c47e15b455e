import path from 'node:path';
import { z } from 'zod';
import type { Settings } from '../settings/load-settings.ts';

const parsed = z.object({ modelsDir: z.string().nullable(), heicAllowed: z.boolean() });

/** What the process that decodes pictures is started with. */
export interface PictureOptions {
  /** Folder of the face models; null where face analysis is switched off. */
  readonly modelsDir: string | null;
  /** Whether HEIC pictures are opened; otherwise they are refused by name. */
  readonly heicAllowed: boolean;
}

/** Without faces, for whoever only compares or shrinks. */
export const PLAIN_PICTURES: PictureOptions = { modelsDir: null, heicAllowed: true };

/** As the settings say; the models lie beside every built program, and the pages load the same files. */
export function pictureOptions(
  { faceAnalysis, heicAllowed }: Pick<Settings, 'faceAnalysis' | 'heicAllowed'>,
  programDir: string,
): PictureOptions {
  return { modelsDir: faceAnalysis ? path.join(programDir, '..', 'renderer', 'models') : null, heicAllowed };
}

/** The one argument of the process. */
export function toPictureArguments(options: PictureOptions): readonly string[] {
  return [JSON.stringify(options)];
}

/** Read the options in the process. */
export function parsePictureArguments([, , argument]: readonly string[]): PictureOptions {
  return argument === undefined ? PLAIN_PICTURES : parsed.parse(JSON.parse(argument));
}
