import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { verifyAudit } from '../../main/log/audit/verify-audit.ts';
import { expect } from './fixtures.ts';

/** Where a station of the demo keeps what it keeps; beside it lies the demo tenant's own state, people and all. */
const clientFolder = (stateDir: string) => path.join(stateDir, 'demo/client');

/** The chain holds, and each of so many sessions ended with a wipe that found nothing. Once the app has ended. */
export async function expectCleanAudit(stateDir: string, sessions: number): Promise<void> {
  const folder = clientFolder(stateDir);
  expect(await verifyAudit(folder, [])).toMatchObject({ findings: [], cutLines: [], ownHead: 'agrees' });
  const wipes = (await auditLines(stateDir)).filter((line) => line.includes('session-wiped'));
  expect(wipes).toHaveLength(sessions);
  for (const wipe of wipes) expect(wipe).toContain('"isClean":true');
}

async function auditLines(stateDir: string): Promise<readonly string[]> {
  const text = await readFile(path.join(clientFolder(stateDir), 'audit.jsonl'), 'utf8');
  return text.trim().split('\n');
}

/** Files under a folder, by their path from there. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

/** No file of the station's holds one of these words, or a JPEG. */
export async function expectNoTrace(stateDir: string, words: readonly string[]): Promise<void> {
  for (const folder of [clientFolder(stateDir), path.join(stateDir, 'logs')]) {
    for (const file of await filesUnder(folder)) {
      const bytes = await readFile(path.join(folder, file));
      expect(bytes.includes(JPEG_START), `${file}: a JPEG`).toBe(false);
      for (const word of words) expect(bytes.includes(word), `${file}: ${word}`).toBe(false);
    }
  }
}

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
