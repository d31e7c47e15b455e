import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isSystemError, writePrivately } from '../files/private-files.ts';

const remembered = z.object({ tenant: z.enum(['demo', 'configured']) });

/** Whether the app was in the demo tenant when it last ended. A missing or damaged file means it was not. */
export async function wasInDemo(file: string): Promise<boolean> {
  try {
    return remembered.parse(JSON.parse(await readFile(file, 'utf8'))).tenant === 'demo';
  } catch {
    return false;
  }
}

/** Remember where the app works, so that the next start goes on there. What can't be remembered is no reason to stop. */
export async function rememberTenant(file: string, tenant: 'demo' | 'configured'): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writePrivately(file, JSON.stringify({ tenant }));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
