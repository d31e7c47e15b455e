import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReminderStore } from '../../../../main/refresh/reminder-store.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const DAY_MS = 86_400_000;

let dir: string;
beforeEach(async () => {
  dir = path.join(await mkdtemp(path.join(tmpdir(), 'reminder-')), 'person');
});
afterEach(() => rm(path.dirname(dir), { recursive: true, force: true }));

const store = (nowMs = NOW) => createReminderStore(dir, () => nowMs);
const at = (ms: number) => ({ dueAt: new Date(ms).toISOString(), isTold: false });

it('has none at first', async () => {
  expect(await store().read()).toBeNull();
});

it('keeps one, for its owner alone to read', async () => {
  await store().write(at(NOW));
  await store().write(at(NOW + DAY_MS));
  expect(await store().read()).toEqual(at(NOW + DAY_MS));
  if (process.platform !== 'win32') expect((await stat(path.join(dir, 'reminder.json'))).mode & 0o077).toBe(0);
});

it('forgets it', async () => {
  await store().write(at(NOW));
  await store().clear();
  await store().clear();
  expect(await store().read()).toBeNull();
});

it('knows none of what is damaged', async () => {
  await store().write(at(NOW));
  await writeFile(path.join(dir, 'reminder.json'), '{"dueAt": "soon"}');
  expect(await store().read()).toBeNull();
});

it('removes what nobody came for in two weeks, and nothing else', async () => {
  await store().write(at(NOW));
  await store(NOW + 13 * DAY_MS).prune();
  expect(await readdir(dir)).toEqual(['reminder.json']);
  expect(await store(NOW + 15 * DAY_MS).read()).toBeNull();
  await store(NOW + 15 * DAY_MS).prune();
  expect(await readdir(dir)).toEqual([]);
});
