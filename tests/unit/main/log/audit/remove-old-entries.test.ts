import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeOldEntries } from '../../../../../main/log/audit/remove-old-entries.ts';
import { isWell, verifyAudit } from '../../../../../main/log/audit/verify-audit.ts';
import { appendEntry } from '../../../../../main/log/audit-log.ts';

const DAY = 24 * 3600 * 1000;
const START = Date.UTC(2026, 0, 1);
const onDay = (day: number) => new Date(START + day * DAY);

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-retention-'));
  file = join(dir, 'audit.jsonl');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const append = async (...days: readonly number[]) => {
  for (const day of days) await appendEntry(dir, { action: `set-${day}` }, onDay(day));
};
const actions = async () =>
  (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).action);
const verify = async () => {
  const report = await verifyAudit(dir, []);
  return { isWell: isWell(report), removed: report.removed?.entries ?? 0, entries: report.entries };
};

describe('entries that are past their days', () => {
  it('are removed from the beginning, and the chain still holds', async () => {
    await append(0, 1, 2, 8, 9);
    const before = (await readFile(file, 'utf8')).split('\n');
    expect(await removeOldEntries(dir, 7, onDay(10))).toMatchObject({
      ok: true,
      value: { removed: 3, head: { n: 6 } },
    });
    expect(await actions()).toEqual(['checkpoint', 'set-8', 'set-9', 'entries-removed']);
    // What stays is what was written, byte for byte.
    expect((await readFile(file, 'utf8')).split('\n').slice(1, 3)).toEqual(before.slice(3, 5));
    expect(await verify()).toEqual({ isWell: true, removed: 3, entries: 3 });
    await append(10);
    expect(await verify()).toEqual({ isWell: true, removed: 3, entries: 4 });
  });

  it('may be all of them', async () => {
    await append(0, 1);
    await removeOldEntries(dir, 7, onDay(100));
    expect(await actions()).toEqual(['checkpoint', 'entries-removed']);
    expect(await verify()).toEqual({ isWell: true, removed: 2, entries: 1 });
  });

  it('are removed again and again under one checkpoint', async () => {
    for (let day = 0; day < 40; day += 1) {
      await append(day);
      await removeOldEntries(dir, 7, onDay(day));
    }
    const all = await actions();
    expect(all.filter((action) => action === 'checkpoint')).toEqual(['checkpoint']);
    expect(all).toContain('set-33');
    expect(all).not.toContain('set-31');
    expect(await verify()).toMatchObject({ isWell: true });
  });

  it('are none: the file is left alone', async () => {
    expect(await removeOldEntries(dir, 7, onDay(10))).toEqual({ ok: true, value: { removed: 0, head: null } });
    await append(5, 6);
    const before = await readFile(file);
    expect(await removeOldEntries(dir, 7, onDay(10))).toMatchObject({ value: { removed: 0, head: { n: 2 } } });
    expect(await readFile(file)).toEqual(before);
  });

  it('stay while something is wrong with the log', async () => {
    await append(0, 1, 8, 9);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.toSpliced(1, 1).join('\n'));
    const before = await readFile(file);
    expect(await removeOldEntries(dir, 7, onDay(10))).toEqual({ ok: false, failure: { kind: 'not-intact' } });
    expect(await readFile(file)).toEqual(before);
  });

  it('stay where the file cannot be written', async () => {
    await writeFile(join(dir, 'blocked'), '');
    expect(await removeOldEntries(join(dir, 'blocked'), 7, onDay(10))).toEqual({
      ok: false,
      failure: { kind: 'cannot-write' },
    });
  });

  it('go, and what a crash cut stays readable', async () => {
    await append(0, 8);
    await writeFile(file, `${await readFile(file, 'utf8')}{"n":3,"at`);
    await removeOldEntries(dir, 7, onDay(10));
    await append(11);
    expect((await verifyAudit(dir, [])).cutLines).toEqual([3]);
    expect(await verify()).toMatchObject({ isWell: true, removed: 1 });
  });
});

describe('a clock that was wrong', () => {
  it('set back for a moment, removes nothing that is not past its days', async () => {
    await append(8, 9, -4000, 10);
    await removeOldEntries(dir, 7, onDay(11));
    expect(await actions()).toEqual(['set-8', 'set-9', 'set--4000', 'set-10']);
  });

  it('set back now, removes nothing at all', async () => {
    await append(0, 1);
    await removeOldEntries(dir, 7, onDay(-4000));
    expect(await actions()).toEqual(['set-0', 'set-1']);
  });

  it('set ahead for a moment, keeps nothing for ever', async () => {
    await append(0, 4000, 1, 9);
    await removeOldEntries(dir, 7, onDay(10));
    expect(await actions()).toEqual(['checkpoint', 'set-9', 'entries-removed']);
  });
});

it('leaves a file that verifies, whenever a crash ends it', async () => {
  await append(0, 1, 2, 8, 9);
  const before = join(dir, 'before');
  await mkdir(before);
  for (const name of ['audit.jsonl', 'audit.head']) await copyFile(join(dir, name), join(before, name));
  await removeOldEntries(dir, 7, onDay(10));
  // The new file is there, the head is still the old one.
  await copyFile(join(before, 'audit.head'), join(dir, 'audit.head'));
  expect(await verify()).toEqual({ isWell: true, removed: 3, entries: 3 });
  await append(11);
  expect(await verify()).toEqual({ isWell: true, removed: 3, entries: 4 });
  // No draft stays behind, and no lock.
  expect((await readdir(dir)).sort()).toEqual(['audit.head', 'audit.jsonl', 'before']);
});

it('holds for any mix of days, crashes and removals', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ days: fc.integer({ min: 0, max: 6 }), isCut: fc.boolean() }), { maxLength: 25 }),
      fc.integer({ min: 1, max: 20 }),
      async (steps, days) => {
        await rm(file, { force: true });
        await rm(join(dir, 'audit.head'), { force: true });
        let today = 0;
        for (const step of steps) {
          today += step.days;
          await append(today);
          if (step.isCut) await writeFile(file, '{"n":', { flag: 'a' });
          await removeOldEntries(dir, days, onDay(today));
        }
        expect((await verify()).isWell).toBe(true);
      },
    ),
    { numRuns: 20 },
  ));
