import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { createListStore } from '../../../../../main/station/list/kept-list.ts';
import { turningProtector } from '../queue/queue-bench.ts';

const DAY = 24 * 3600 * 1000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selfsame-kept-list-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open() {
  const source = { kind: 'csv', file: '/today.csv' } as const;
  return createListStore({ folder, source, protector: turningProtector(), log: SILENT_LOG }) ?? expect.fail();
}

const keptOf = (days: number) => ({
  at: new Date(Date.now() - days * DAY).toISOString(),
  place: { name: 'today.csv', of: 'csv' as const },
  lines: [],
  states: null,
  notSharedBecause: null,
  photos: [],
});

it('gives back the list of the last weeks', async () => {
  await open().writeList(keptOf(29));
  expect(await open().readList()).toMatchObject({ place: { name: 'today.csv' } });
});

it('removes one that nobody read for too long: its names are nobody’s any more', async () => {
  await open().writeList(keptOf(31));
  expect(await open().readList()).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});
