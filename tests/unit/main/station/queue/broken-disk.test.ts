import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoQueue, QueueItem } from '../../../../../main/station/queue/photo-queue.ts';
import { KEY_BYTES, seal, unseal } from '../../../../../main/station/queue/seal.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { createFailingFolder, type DiskFault } from './failing-folder.ts';
import { makeQueueBench, newItem, pictures, type QueueBench } from './queue-bench.ts';

const { SELFSAME_TEST_LONG } = process.env;
const RUNS = SELFSAME_TEST_LONG === '1' ? 1500 : 60;

let bench: QueueBench;
beforeEach(async () => {
  bench = await makeQueueBench();
});
afterEach(() => bench.remove());

describe('a file that is not whole', () => {
  const key = Buffer.alloc(KEY_BYTES, 7);
  const content = Buffer.from('what is kept of somebody');
  const sealed = seal(key, 'name', content);

  it('opens with its key and name alone', () => {
    expect(unseal(key, 'name', sealed)).toEqual(content);
    expect(unseal(key, 'other', sealed)).toBeNull();
    expect(unseal(Buffer.alloc(KEY_BYTES, 8), 'name', sealed)).toBeNull();
  });

  it('does not open at any other length', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, 'name', sealed.subarray(0, length))).toBeNull();
    }
    expect(unseal(key, 'name', Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull();
  });

  it('does not open with any byte changed', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(unseal(key, 'name', changed)).toBeNull();
    }
  });

  it('in the queue, cut anywhere: set aside, and the others are there', async () => {
    const before = await bench.open();
    const kept = expectValue(await before.add(newItem(), pictures('kept')));
    expectValue(await before.add(newItem({ key: 'key-2' }), pictures('cut')));
    await before.close();
    const [, name = ''] = await bench.names('.photo');
    const file = join(bench.folder, name);
    const bytes = await readFile(file);
    const property = fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      await writeFile(file, bytes.subarray(0, length));
      const queue = await bench.open();
      expect(queue.list()).toEqual([kept]);
      expect(queue.unreadable()).toBe(1);
      expect(await queue.photo(kept.id)).toEqual(pictures('kept'));
      await queue.close();
    });
    await fc.assert(property, { numRuns: RUNS, examples: [[0], [1], [bytes.length - 1]] });
  }, 600_000);

  it('a draft of any length is nobody’s photo and gone after the start', async () => {
    const queue = await bench.open();
    const kept = expectValue(await queue.add(newItem(), pictures('kept')));
    await queue.close();
    const [name = ''] = await bench.names('.photo');
    const bytes = await readFile(join(bench.folder, name));
    for (const length of [0, 1, 100, bytes.length]) {
      const draft = `${name}.11111111-1111-4111-8111-11111111111${length % 10}.new`;
      await writeFile(join(bench.folder, draft), bytes.subarray(0, length));
    }
    expect((await bench.open()).list()).toEqual([kept]);
    expect(await bench.names('.new')).toEqual([]);
  });
});

type Step =
  | { readonly type: 'add'; readonly person: number }
  | { readonly type: 'send' | 'remove'; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('add'), person: fc.nat(3) }),
  fc.record({ type: fc.constantFrom('send', 'remove'), which: fc.nat(5) }),
);

const fault: fc.Arbitrary<DiskFault> = fc.record({
  at: fc.nat(12),
  how: fc.constantFrom('before', 'half', 'after'),
  code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS'),
  isDead: fc.boolean(),
});

/** What the queue said it did, to be found after a restart. */
interface Said {
  readonly kept: Map<string, QueueItem>;
  /** Changes that were said to have failed: they may be on the disk all the same. */
  readonly doubtful: Set<string>;
  readonly removed: Set<string>;
}

async function take(queue: PhotoQueue, one: Step, said: Said): Promise<void> {
  if (one.type === 'add') {
    const added = await queue.add(newItem({ key: `key-${one.person}` }), pictures(`person ${one.person}`));
    if (added.ok) said.kept.set(added.value.id, added.value);
    else expect(added.failure).toEqual({ kind: 'cannot-write', name: 'queue' });
    return;
  }
  const items = queue.list();
  const item = items[one.which % Math.max(1, items.length)];
  if (item === undefined) return;
  const done = one.type === 'send' ? await queue.update(item.id, { isSent: true }) : await queue.remove(item.id);
  if (!done.ok) said.doubtful.add(item.id);
  else if (one.type === 'remove') said.removed.add(item.id);
  else said.kept.set(item.id, { ...item, isSent: true });
}

describe('a disk that fails, and power that goes, at any moment', () => {
  it('loses nothing that was said to be kept, and brings nothing back that was said to be gone', async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(fault, { maxLength: 4 }),
      async (steps, faults) => {
        const one = await makeQueueBench();
        try {
          const disk = createFailingFolder(faults);
          const said: Said = { kept: new Map(), doubtful: new Set(), removed: new Set() };
          const before = await one.open({ openFolder: disk.openFolder });
          disk.begin();
          for (const each of steps) await take(before, each, said);
          // The queue goes on as it said, whatever the disk did.
          expect(before.list().map(({ id }) => id)).toEqual(
            [...said.kept.keys()].filter((id) => !said.removed.has(id)),
          );
          await before.close();
          await expectAsSaid(await one.open(), said, faults.length > 1 || disk.isDead());
        } finally {
          await one.remove();
        }
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  }, 600_000);
});

/** `mayHaveGhosts`: an addition failed, and so did taking it back. */
async function expectAsSaid(queue: PhotoQueue, said: Said, mayHaveGhosts: boolean): Promise<void> {
  const { doubtful, kept, removed } = said;
  const found = new Map(queue.list().map((item) => [item.id, item]));
  expect(queue.unreadable()).toBe(0);
  for (const [id, item] of kept) {
    if (removed.has(id)) expect(found.has(id)).toBe(false);
    else if (!doubtful.has(id)) expect(found.get(id)).toEqual(item);
  }
  for (const [id, { key, sha256 }] of found) {
    if (!mayHaveGhosts) expect(kept.has(id)).toBe(true);
    const photo = pictures(`person ${key.replace('key-', '')}`);
    expect(await queue.photo(id)).toEqual(photo);
    expect(sha256).toBe(photo.photo.sha256);
  }
}
