import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DISMISSIBLE_MEASURES, type DismissibleMeasure } from '../../contract/photo.ts';
import { isSystemError, writePrivately } from '../files/private-files.ts';
import { personFolder } from '../publish/person-folder.ts';

const FILE = 'coach.json';
const stored = z.object({ dismissed: z.array(z.enum(DISMISSIBLE_MEASURES)) });

interface Whose {
  readonly stateDir: string;
  readonly tenantId: string;
  readonly personId: string;
}

/** What somebody chose never to hear of again. It lies with their receipts, and goes with them. */
export async function readDismissed(whose: Whose): Promise<readonly DismissibleMeasure[]> {
  try {
    return stored.parse(JSON.parse(await readFile(fileOf(whose), 'utf8'))).dismissed;
  } catch {
    // Not there yet, or not ours to understand: then everything is said.
    return [];
  }
}

/** What can't be remembered is no reason to stop: it is said again next time. */
export async function writeDismissed(whose: Whose, dismissed: readonly DismissibleMeasure[]): Promise<void> {
  const file = fileOf(whose);
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writePrivately(file, JSON.stringify({ dismissed }));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function fileOf({ stateDir, tenantId, personId }: Whose): string {
  return path.join(personFolder(stateDir, tenantId, personId), FILE);
}
