import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOldPhotoStore } from '../../../../main/publish/old-photo-store.ts';

const RETENTION = { oldPhotoCount: 3, oldPhotoDays: 30 };
const DAY_MS = 24 * 60 * 60 * 1000;

let dir: string;
let nowMs: number;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-store-'));
  nowMs = Date.parse('2026-11-23T08:00:00Z');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = () => createOldPhotoStore(dir, RETENTION, () => nowMs);
const photo = (text: string) => ({ bytes: Buffer.from(text), width: 648, height: 648 });
const change = (before: string | null, published: string) => ({
  before: before === null ? null : photo(before),
  published: photo(published),
  etagBefore: null,
});

it('gives back what was kept, to another process too', async () => {
  await open().add(change('old', 'new'));
  const [kept] = await open().list();
  expect(kept).toMatchObject({ publishedAt: null, undoneAt: null, before: { width: 648 } });
  expect(kept?.before && (await open().read(kept.before))?.toString()).toBe('old');
  expect(kept && (await open().read(kept.published))?.toString()).toBe('new');
});

it('remembers that there was none', async () => {
  await open().add(change(null, 'new'));
  expect((await open().list())[0]?.before).toBeNull();
});

it('keeps so many, the newest first, and no picture that nothing names', async () => {
  for (const name of ['1', '2', '3', '4', '5']) {
    nowMs += 1000;
    await open().add(change(`before ${name}`, `after ${name}`));
  }
  const kept = await open().list();
  const texts = await Promise.all(kept.map(async ({ published }) => String(await open().read(published))));
  expect(texts).toEqual(['after 5', 'after 4', 'after 3']);
  expect((await readdir(join(dir, 'photos'))).filter((name) => name.endsWith('.jpg'))).toHaveLength(6);
});

it('keeps none for longer than its days', async () => {
  await open().add(change('old', 'new'));
  nowMs += 31 * DAY_MS;
  await open().add(change('new', 'newer'));
  expect(await open().list()).toHaveLength(1);
});

it('shares a picture between changes until the last one goes', async () => {
  const first = await open().add(change('old', 'new'));
  nowMs += 1000;
  await open().add(change('new', 'newer'));
  await open().remove(first);
  expect(await open().read(first.published)).not.toBeNull();
  expect(first.before && (await open().read(first.before))).toBeNull();
});

it('does not give a picture that was altered on the disk', async () => {
  const { published } = await open().add(change(null, 'new'));
  await writeFile(join(dir, 'photos', `${published.sha256}.jpg`), 'forged');
  expect(await open().read(published)).toBeNull();
});

it('leaves out an entry that is damaged', async () => {
  const { id } = await open().add(change(null, 'new'));
  nowMs += 1000;
  await open().add(change('new', 'newer'));
  await writeFile(join(dir, 'photos', `${id}.json`), '{"id":');
  expect(await open().list()).toHaveLength(1);
});
