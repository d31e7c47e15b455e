import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';

/** A portrait of a demo person that no place has yet, as a file. */
export async function portraitFile(folder: string, upn: string): Promise<string> {
  const file = path.join(folder, 'portrait.jpg');
  await writeFile(file, await drawPortrait(upn, 'new'));
  return file;
}
