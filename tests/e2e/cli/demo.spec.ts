import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Receipt } from '../../../contract/receipt.ts';
import { expect, test } from './fixtures.ts';

const STORY = path.resolve(import.meta.dirname, '../../../dist/cli/demo-story.js');

test.setTimeout(120_000);

test('the demo without a display tells the whole story and leaves what it shows', async ({ stateDir }) => {
  const out = path.join(stateDir, 'demo');
  const child = spawn(process.execPath, [STORY, out], { cwd: stateDir, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  expect(await new Promise((resolve) => child.once('close', resolve)), said).toBe(0);
  expect(said).toContain('$ selfsame set');
  expect(said).toContain('$ selfsame refresh');
  expect(said).toContain('SharePoint now serves the new photo.');
  expect(said).toContain('Same in 11 of 11 places we can ask');

  const { history, places } = JSON.parse(await readFile(path.join(out, 'receipt.json'), 'utf8')) as Receipt;
  const sharePoint = history.map(
    (entry) => entry.places.find(({ place }) => place === 'sharepoint-profile')?.verdict,
  );
  expect(sharePoint[0]).toBe('older');
  expect(sharePoint.at(-1)).toBe('same');
  expect(places.every(({ verdict }) => verdict === 'same')).toBe(true);
  const [first, last] = [history.at(0)?.at ?? '', history.at(-1)?.at ?? ''];
  expect(Date.parse(last) - Date.parse(first)).toBeGreaterThan(24 * 3_600_000);

  const files = await readdir(out);
  for (const name of ['before.jpg', 'after.jpg', 'sharepoint-before.jpg', 'sharepoint-after.jpg', 'portrait.jpg']) {
    expect(files).toContain(name);
    expect((await sharp(path.join(out, name)).metadata()).format).toBe('jpeg');
  }
  const sheet = await sharp(path.join(out, 'contact-sheet.png')).metadata();
  expect(sheet).toMatchObject({ format: 'png' });
  expect(sheet.width).toBeGreaterThan(1000);
  // Nobody who looks at it should find a token or a secret of the tenant.
  expect(said).not.toMatch(/eyJ|\/control\//);
});
