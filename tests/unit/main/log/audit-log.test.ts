import { appendFile, mkdtemp, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, verifyAudit } from '../../../../main/log/audit-log.ts';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-audit-'));
  file = join(dir, 'audit.jsonl');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const facts = (action: string) => ({ action, actor: 'a-1', person: 'p-1', tenant: 't-1', receipt: null });
const append = async (...actions: string[]) => {
  for (const action of actions)
    expect(await appendAudit(dir, facts(action))).toEqual({ ok: true, value: undefined });
};
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

describe('audit log', () => {
  it('has nothing to tell before the first entry', async () => {
    expect(await verifyAudit(dir)).toEqual({ entries: 0, cutLines: [], brokenLine: null });
  });

  it('chains its entries', async () => {
    await append('set', 'undo', 'set');
    expect(await verifyAudit(dir)).toEqual({ entries: 3, cutLines: [], brokenLine: null });
    const [first, second] = (await lines()).map((line) => JSON.parse(line));
    expect(second.previous).toBe(first.hash);
    expect(first).toMatchObject({ ...facts('set'), previous: '0'.repeat(64) });
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    await append('set');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([-60, 60])(
    'is written past a lock that somebody left, %i seconds from now by its clock',
    async (seconds) => {
      await writeFile(`${file}.lock`, '');
      const left = new Date(Date.now() + seconds * 1000);
      await utimes(`${file}.lock`, left, left);
      await append('set');
      expect(await verifyAudit(dir)).toMatchObject({ entries: 1 });
    },
  );

  it('keeps one chain when several write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => appendAudit(dir, facts(`set-${i}`))));
    expect(await verifyAudit(dir)).toEqual({ entries: 20, cutLines: [], brokenLine: null });
  });

  it.each([
    ['changed', (all: string[]) => all.with(2, String(all[2]).replace('"p-1"', '"p-2"')), 3],
    ['taken out', (all: string[]) => all.toSpliced(1, 1), 2],
    ['swapped', (all: string[]) => [all[0], all[2], all[1], all[3]], 2],
    ['invented', (all: string[]) => all.toSpliced(3, 0, '{"action":"set"}'), 4],
    ['changed at the end', (all: string[]) => all.with(3, String(all[3]).replace('"p-1"', '"p-2"')), 4],
  ])('names the first line that was %s', async (_what, change, brokenLine) => {
    await append('one', 'two', 'three', 'four');
    await writeFile(file, `${change(await lines()).join('\n')}\n`);
    expect(await verifyAudit(dir)).toMatchObject({ brokenLine });
  });

  it('goes on after a line that a crash cut', async () => {
    await append('one', 'two');
    await truncate(file, (await stat(file)).size - 40);
    expect(await verifyAudit(dir)).toEqual({ entries: 1, cutLines: [2], brokenLine: null });
    await append('three', 'four');
    expect(await verifyAudit(dir)).toEqual({ entries: 3, cutLines: [2], brokenLine: null });
  });

  it('finds the last entry of a long log', async () => {
    await append('one');
    const [line] = await lines();
    await append('two');
    await appendFile(file, `${'x'.repeat(20_000)}`);
    await append('three');
    expect(await verifyAudit(dir)).toEqual({ entries: 3, cutLines: [3], brokenLine: null });
    expect((await lines())[0]).toBe(line);
  });

  it('says so when it cannot be written', async () => {
    await writeFile(join(dir, 'blocked'), '');
    expect(await appendAudit(join(dir, 'blocked'), facts('set'))).toEqual({
      ok: false,
      failure: { kind: 'cannot-write', name: 'audit.jsonl' },
    });
  });
});
