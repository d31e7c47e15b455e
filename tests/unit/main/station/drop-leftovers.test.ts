import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropLeftovers } from '../../../../main/station/drop-leftovers.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { FakeAudit } from '../../../fakes/station/fake-parts.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { makeQueueBench, newItem, pictures, type QueueBench } from './queue/queue-bench.ts';

const NOW = new Date('2026-11-28T12:00:00.000Z');

let bench: QueueBench;
let audit: FakeAudit;
beforeEach(async () => {
  bench = await makeQueueBench();
  audit = new FakeAudit();
});
afterEach(() => bench.remove());

const drop = (listFolder: string | null = null) =>
  dropLeftovers({
    queueFolder: bench.folder,
    openQueue: () => bench.tryOpen(),
    listFolder,
    audit,
    log: new FakeLog(),
    now: () => NOW,
  });

it('deletes photos that are too old, says so, and leaves the others', async () => {
  const queue = await bench.open();
  expectValue(await queue.add(newItem({ takenAt: '2026-11-25T11:59:59.000Z' }), pictures('old')));
  const young = expectValue(
    await queue.add(newItem({ key: 'key-2', takenAt: '2026-11-25T12:00:00.000Z' }), pictures('young')),
  );
  await queue.close();
  await drop();
  expect((await bench.open()).list()).toEqual([young]);
  expect(audit.events).toMatchObject([{ kind: 'photo-expired', person: { key: 'key-1' } }]);
});

it('makes no queue where there is none', async () => {
  await drop();
  expect(await readdir(bench.folder)).toEqual([]);
});

it('removes the copy of a list that is no longer named', async () => {
  const list = join(bench.folder, 'list');
  await mkdir(list);
  await writeFile(join(list, 'list.bin'), 'names');
  await drop(list);
  expect(await readdir(bench.folder)).toEqual([]);
});
