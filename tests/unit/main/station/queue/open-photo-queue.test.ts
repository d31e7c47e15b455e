import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Protector } from '../../../../../main/identity/protector.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { makeQueueBench, newItem, pictures, type QueueBench, turningProtector } from './queue-bench.ts';

let bench: QueueBench;
beforeEach(async () => {
  bench = await makeQueueBench();
});
afterEach(() => bench.remove());

const OFFLINE = { kind: 'offline' } as const;

describe('what was added', () => {
  it('is there after a restart, in order, with both pictures and all that publishing needs', async () => {
    const before = await bench.open();
    const first = expectValue(await before.add(newItem(), pictures('first')));
    const second = expectValue(await before.add(newItem({ key: 'key-2', personId: null }), pictures('second')));
    await before.close();

    const after = await bench.open();
    expect(after.list()).toEqual([first, second]);
    expect(first).toMatchObject({ ...newItem(), number: 1, state: 'waiting', failure: null, isSent: false });
    expect(first.sha256).toBe(pictures('first').photo.sha256);
    expect(await after.photo(first.id)).toEqual(pictures('first'));
    expect(await after.photo(second.id)).toEqual(pictures('second'));
    expect(after.unreadable()).toBe(0);
    expect(after.isKeyLost).toBe(false);
  });

  it('goes on counting after a restart', async () => {
    const before = await bench.open();
    const first = expectValue(await before.add(newItem(), pictures('first')));
    expectValue(await before.add(newItem({ key: 'key-2' }), pictures('second')));
    await before.remove(first.id);
    await before.close();
    const third = expectValue(await (await bench.open()).add(newItem({ key: 'key-3' }), pictures('third')));
    expect(third.number).toBe(3);
  });

  it('comes after those that the disk would not give', async () => {
    await (await bench.open()).close();
    await mkdir(inQueue(`00000007-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.photo`));
    const queue = await bench.open();
    expect(queue.unreadable()).toBe(1);
    expect(expectValue(await queue.add(newItem(), pictures('first'))).number).toBe(8);
  });

  it('is readable by nobody: no name, number or picture in clear, and files of the owner alone', async () => {
    const queue = await bench.open();
    const { id } = expectValue(await queue.add(newItem(), pictures('first')));
    await queue.update(id, { failure: { kind: 'access-denied', code: 'ErrorAccessDenied' } });
    const names = [...(await bench.names('.photo')), ...(await bench.names('.state')), 'queue.key'];
    expect(names).toHaveLength(3);
    for (const name of names) {
      const bytes = await readFile(join(bench.folder, name));
      for (const secret of ['Linh', '1001', 'first photo', 'access-denied'])
        expect(bytes.includes(secret)).toBe(false);
      expect((await stat(join(bench.folder, name))).mode & 0o077).toBe(0);
    }
  });

  it('is encrypted anew each time: nothing shows that two are one', async () => {
    const queue = await bench.open();
    expectValue(await queue.add(newItem(), pictures('same')));
    expectValue(await queue.add(newItem({ key: 'key-2' }), pictures('same')));
    const [first, second] = await Promise.all(
      (await bench.names('.photo')).map((name) => readFile(join(bench.folder, name))),
    );
    expect(first?.subarray(4, 16)).not.toEqual(second?.subarray(4, 16));
    expect(first?.subarray(32, 64)).not.toEqual(second?.subarray(32, 64));
  });
});

describe('changes', () => {
  it('are there after a restart; what was not changed stays', async () => {
    const before = await bench.open();
    const { id } = expectValue(await before.add(newItem(), pictures('first')));
    expectValue(await before.update(id, { isSent: true, before: { kind: 'none' } }));
    expectValue(await before.update(id, { state: 'waiting-for-account', failure: OFFLINE, personId: 'oid-2' }));
    await before.close();
    expect((await bench.open()).list()).toMatchObject([
      {
        id,
        isSent: true,
        before: { kind: 'none' },
        state: 'waiting-for-account',
        failure: OFFLINE,
        personId: 'oid-2',
        key: 'key-1',
      },
    ]);
  });

  it('of an item that is gone bring nothing back', async () => {
    const queue = await bench.open();
    const { id } = expectValue(await queue.add(newItem(), pictures('first')));
    const changes = [queue.remove(id), queue.update(id, { isSent: true }), queue.remove(id)];
    for (const change of await Promise.all(changes)) expect(change.ok).toBe(true);
    expect(queue.list()).toEqual([]);
    expect(await queue.photo(id)).toBeNull();
    expect(await bench.names('.photo')).toEqual([]);
    expect(await bench.names('.state')).toEqual([]);
  });
});

describe('limits', () => {
  it('is full of other people’s photos; a second one of somebody may come', async () => {
    const queue = await bench.open({ limit: 2 });
    expectValue(await queue.add(newItem(), pictures('first')));
    expectValue(await queue.add(newItem({ key: 'key-2' }), pictures('second')));
    const third = await queue.add(newItem({ key: 'key-3' }), pictures('third'));
    expect(third).toEqual({ ok: false, failure: { kind: 'queue-full' } });
    expectValue(await queue.add(newItem({ key: 'key-2' }), pictures('again')));
    expect(await bench.names('.photo')).toHaveLength(3);
  });

  it('takes nothing where policy lets none wait, and still has what waits', async () => {
    const before = await bench.open();
    expectValue(await before.add(newItem(), pictures('first')));
    await before.close();
    const queue = await bench.open({ limit: 0 });
    expect(queue.list()).toHaveLength(1);
    expect(await queue.add(newItem(), pictures('more'))).toMatchObject({ failure: { kind: 'queue-full' } });
  });

  it('deletes what is older than policy lets it wait', async () => {
    const queue = await bench.open({ maxHours: 2 });
    const old = newItem({ key: 'old', takenAt: '2026-11-25T09:59:59.000Z' });
    const { id } = expectValue(await queue.add(old, pictures('old')));
    const kept = expectValue(await queue.add(newItem({ takenAt: '2026-11-25T10:00:01.000Z' }), pictures('new')));
    const expired = await queue.expire(new Date('2026-11-25T12:00:00.000Z'));
    expect(expired).toMatchObject([{ id, key: 'old' }]);
    expect(queue.list()).toEqual([kept]);
    expect(await bench.names('.photo')).toHaveLength(1);
  });
});

describe('no encryption', () => {
  it.each([
    ['none at all', { ...turningProtector(), isEncryptionAvailable: () => false }],
    ['a key that everybody knows', { ...turningProtector(), getSelectedStorageBackend: () => 'basic_text' }],
    ['nobody can tell', { ...turningProtector(), getSelectedStorageBackend: () => 'unknown' }],
  ])('%s: no queue, and nothing on the disk', async (_what, protector) => {
    expect(await bench.tryOpen({ protector })).toEqual({ ok: false, failure: { kind: 'no-encryption' } });
    expect(await readdir(bench.folder)).toEqual([]);
  });
});

describe('lock', () => {
  it('belongs to one at a time', async () => {
    const queue = await bench.open();
    expect(await bench.tryOpen()).toEqual({ ok: false, failure: { kind: 'queue-in-use' } });
    await queue.close();
    expect((await bench.open()).list()).toEqual([]);
  });

  it('is let go of where opening fails', async () => {
    await writeFile(join(bench.folder, 'unreadable'), 'in the way');
    await writeFile(join(bench.folder, `00000001-${'0'.repeat(36)}.photo`), 'no photo');
    expect(await bench.tryOpen()).toEqual({ ok: false, failure: { kind: 'cannot-write', name: 'queue' } });
    await rm(join(bench.folder, 'unreadable'));
    expect((await bench.open()).unreadable()).toBe(1);
  });
});

/** Two photos, closed again; names of their files. */
async function twoPhotos() {
  const queue = await bench.open();
  const first = expectValue(await queue.add(newItem(), pictures('first')));
  const second = expectValue(await queue.add(newItem({ key: 'key-2' }), pictures('second')));
  await queue.close();
  const [firstName = '', secondName = ''] = await bench.names('.photo');
  return { first, second, firstName, secondName };
}

const inQueue = (name: string) => join(bench.folder, name);

describe('files that are not what was written', () => {
  it('swapped ones are set aside, both', async () => {
    const { firstName, secondName } = await twoPhotos();
    await rename(inQueue(firstName), inQueue('kept'));
    await rename(inQueue(secondName), inQueue(firstName));
    await rename(inQueue('kept'), inQueue(secondName));
    const queue = await bench.open();
    expect(queue.list()).toEqual([]);
    expect(queue.unreadable()).toBe(2);
    expect(await readdir(inQueue('unreadable'))).toEqual([firstName, secondName]);
  });

  it('a photo under another number does not change the order', async () => {
    const { firstName, second } = await twoPhotos();
    await rename(inQueue(firstName), inQueue(firstName.replace(/^0+1/, '00000009')));
    const queue = await bench.open();
    expect(queue.list()).toEqual([second]);
    expect(queue.unreadable()).toBe(1);
  });

  it('the state of another photo is no state: it may have been sent', async () => {
    const { first, firstName, second, secondName } = await twoPhotos();
    const before = await bench.open();
    await before.update(second.id, { state: 'refused', before: { kind: 'none' } });
    await before.close();
    await rename(inQueue(secondName.replace('photo', 'state')), inQueue(firstName.replace('photo', 'state')));
    const queue = await bench.open();
    expect(queue.list()).toEqual([{ ...first, isSent: true }, second]);
  });

  it('damaged while it waits: no photo, no longer in the list', async () => {
    const { firstName, first, second } = await twoPhotos();
    const queue = await bench.open();
    await writeFile(inQueue(firstName), 'something else');
    expect(await queue.photo(first.id)).toBeNull();
    expect(queue.list()).toEqual([second]);
    expect(queue.unreadable()).toBe(1);
    expect(await readdir(inQueue('unreadable'))).toEqual([firstName]);
  });

  it('that the disk does not give stay where they are', async () => {
    const { firstName, second } = await twoPhotos();
    const bytes = await readFile(inQueue(firstName));
    await rm(inQueue(firstName));
    // Reading a folder as a file fails as a broken disk does, root or not.
    await mkdir(inQueue(firstName));
    const queue = await bench.open();
    expect(queue.list()).toEqual([second]);
    expect(queue.unreadable()).toBe(1);
    await queue.close();
    await rm(inQueue(firstName), { recursive: true });
    await writeFile(inQueue(firstName), bytes);
    expect((await bench.open()).list()).toHaveLength(2);
  });
});

it('gives nothing that was taken for another tenant: its ids and numbers may mean somebody else', async () => {
  const before = await bench.open();
  expectValue(await before.add(newItem({ personId: null }), pictures('first')));
  await before.close();
  const [name] = await bench.names('.photo');

  const after = await bench.open({ tenantId: '00000000-0000-4000-8000-00000000000b' });
  expect(after.list()).toEqual([]);
  expect(after.unreadable()).toBe(1);
  expect(await readdir(inQueue('unreadable'))).toEqual([name]);
});

describe('the key', () => {
  interface Change {
    readonly change?: () => Promise<void>;
    readonly protector?: Protector;
  }
  const changes: readonly (readonly [string, Change])[] = [
    ['gone', { change: () => rm(inQueue('queue.key')) }],
    ['of another machine', { protector: turningProtector(0x17) }],
    ['cut short', { change: () => writeFile(inQueue('queue.key'), 'SSK1') }],
    ['something else', { change: () => writeFile(inQueue('queue.key'), 'no key') }],
  ];

  it.each(changes)('%s: all that waited is set aside and said so; a new queue begins', async (_what, changed) => {
    const { change, protector = turningProtector() } = changed;
    await twoPhotos();
    await change?.();
    const queue = await bench.open({ protector });
    expect(queue.isKeyLost).toBe(true);
    expect(queue.list()).toEqual([]);
    expect(queue.unreadable()).toBe(2);
    expect(bench.logged).toContainEqual({ event: 'queue-key-lost', facts: { photos: 2 } });
    expectValue(await queue.add(newItem(), pictures('new')));
    await queue.close();
    const after = await bench.open({ protector });
    expect(after.list()).toHaveLength(1);
    expect(after.isKeyLost).toBe(false);
    expect(after.unreadable()).toBe(2);
  });

  it('is kept with what it encrypted', async () => {
    await twoPhotos();
    const kept = await readFile(inQueue('queue.key'));
    await bench.open({ protector: turningProtector(0x17) });
    expect(await readFile(inQueue('unreadable/queue.key'))).toEqual(kept);
  });

  it('is not lost where nothing waited for it', async () => {
    await (await bench.open()).close();
    await rm(inQueue('queue.key'));
    expect((await bench.open()).isKeyLost).toBe(false);
  });
});

it('keeps what it can’t read no longer and no more than photos may wait', async () => {
  await twoPhotos();
  await rm(inQueue('queue.key'));
  await (await bench.open()).close();
  const [first = ''] = await readdir(inQueue('unreadable'));
  const longAgo = new Date(Date.now() - 100 * 60 * 60 * 1000);
  await utimes(inQueue(`unreadable/${first}`), longAgo, longAgo);
  expect((await bench.open()).unreadable()).toBe(1);
});
