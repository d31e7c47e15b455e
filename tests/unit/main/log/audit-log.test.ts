import { appendFile, copyFile, mkdtemp, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../../main/log/audit/verify-audit.ts';
import { appendAudit } from '../../../../main/log/audit-log.ts';

/** Two entries, as the first version of the log wrote them. */
const WITHOUT_NUMBERS = join(import.meta.dirname, '../../../fixtures/audit/without-numbers.jsonl');

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
/** What the file itself tells, and its head. */
const verify = async () => {
  const { entries, cutLines, findings } = await verifyAudit(dir, []);
  return { entries, cutLines, findings };
};
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

describe('audit log', () => {
  it('has nothing to tell before the first entry', async () => {
    expect(await verify()).toEqual({ entries: 0, cutLines: [], findings: [] });
  });

  it('chains its entries', async () => {
    await append('set', 'undo', 'set');
    expect(await verify()).toEqual({ entries: 3, cutLines: [], findings: [] });
    const [first, second] = (await lines()).map((line) => JSON.parse(line));
    expect(second.previous).toBe(first.hash);
    expect(first).toMatchObject({ n: 1, ...facts('set'), previous: '0'.repeat(64) });
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
      expect(await verify()).toMatchObject({ entries: 1 });
    },
  );

  it('keeps one chain when several write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => appendAudit(dir, facts(`set-${i}`))));
    expect(await verify()).toEqual({ entries: 20, cutLines: [], findings: [] });
  });

  it('goes on after a line that a crash cut', async () => {
    await append('one');
    const head = await readFile(join(dir, 'audit.head'));
    await append('two');
    // The head is written behind the line: a line that was cut was never in it.
    await truncate(file, (await stat(file)).size - 40);
    await writeFile(join(dir, 'audit.head'), head);
    expect(await verify()).toEqual({ entries: 1, cutLines: [2], findings: [] });
    await append('three', 'four');
    expect(await verify()).toEqual({ entries: 3, cutLines: [2], findings: [] });
  });

  it('goes on after a line that only lacks its end', async () => {
    await append('one', 'two');
    await truncate(file, (await stat(file)).size - 1);
    expect(await verify()).toEqual({ entries: 2, cutLines: [], findings: [] });
    await append('three');
    expect(await verify()).toEqual({ entries: 3, cutLines: [], findings: [] });
  });

  it('writes down that lines were missing when it went on', async () => {
    await append('one', 'two', 'three');
    await writeFile(file, `${(await lines())[0]}\n`);
    await append('four', 'five');
    expect((await verify()).findings).toEqual([{ kind: 'truncated', line: 1, entries: 2 }]);
  });

  it('writes down that the last line was another one when it went on', async () => {
    await append('one', 'two');
    const [first] = await lines();
    const other = await mkdtemp(join(tmpdir(), 'selfsame-audit-'));
    await writeFile(join(other, 'audit.jsonl'), `${first}\n`);
    await appendAudit(other, facts('invented'));
    await writeFile(file, await readFile(join(other, 'audit.jsonl')));
    await rm(other, { recursive: true });
    await append('three');
    expect((await verify()).findings).toEqual([{ kind: 'rewritten', line: 2, entries: null }]);
  });

  it('goes on from entries of old, which have no number', async () => {
    await copyFile(WITHOUT_NUMBERS, file);
    expect(await verify()).toEqual({ entries: 2, cutLines: [], findings: [] });
    await append('three');
    expect(await verify()).toEqual({ entries: 3, cutLines: [], findings: [] });
    expect(JSON.parse(String((await lines())[2]))).toMatchObject({ n: 3, action: 'three' });
  });

  it('finds the last entry of a long log', async () => {
    await append('one');
    const [line] = await lines();
    await append('two');
    await appendFile(file, `${'x'.repeat(20_000)}`);
    await append('three');
    expect(await verify()).toEqual({ entries: 3, cutLines: [3], findings: [] });
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
