import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inspectAll } from '../../../cli/commands/inspect.ts';
import { fail } from '../../../contract/result.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'selfsame-inspect-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('inspects nothing more once it is stopped, and says nothing of the picture that this broke off', async () => {
  const files = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map((name) => path.join(dir, name));
  for (const file of files) await writeFile(file, 'x');
  const stop = new AbortController();
  let asked = 0;
  const pictures = {
    inspect: async () => {
      asked += 1;
      if (asked === 2) stop.abort();
      return fail({ kind: asked === 2 ? ('decoder-stopped' as const) : ('not-a-picture' as const) });
    },
  };
  const inspected = await inspectAll(files, pictures, stop.signal);
  expect(asked).toBe(2);
  expect(inspected).toEqual([{ file: files[0], result: fail({ kind: 'not-a-picture' }) }]);
});
