import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../../contract/result.ts';
import { createGraphLimit } from '../../../../../main/graph/create-graph.ts';
import type { Protector } from '../../../../../main/identity/protector.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { createTodaysList } from '../../../../../main/station/list/create-todays-list.ts';
import { createCsvReader } from '../../../../../main/station/list/read-csv-list.ts';
import type { TodaysList } from '../../../../../main/station/list/todays-list.ts';
import { fakeConnection } from '../../../../fakes/fake-connection.ts';
import { fakeProtector } from '../../../../fakes/fake-protector.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const CSV = `key;name;upn;employeeId;no photo
K-1;Citra Dewi;citra@contoso.com;50001;
K-2;Wei Chen;wei@contoso.com;50002;
K-3;Ana Souza;;50003;
K-4;Omar Aziz;omar@contoso.com;50004;yes
`;

let folder: string;
let file: string;
let opened: TodaysList[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selfsame-csv-'));
  file = join(folder, 'today.csv');
  opened = [];
  await writeFile(file, CSV);
});
afterEach(async () => {
  await Promise.all(opened.map((list) => list.close()));
  await rm(folder, { recursive: true, force: true });
});

async function open(protector: Protector = fakeProtector(), path = file): Promise<TodaysList> {
  const list = await createTodaysList({
    source: { kind: 'csv', file: path },
    connection: fakeConnection({ fetch: () => Promise.reject(new TypeError('no network in this test')) }),
    // Nobody is signed in: everything but photos works.
    getToken: async () => fail({ kind: 'sign-in-needed' }),
    limit: createGraphLimit(),
    station: 'desk 1',
    stateDir: join(folder, 'state'),
    protector,
    log: SILENT_LOG,
    sleep: () => new Promise((resolve) => setTimeout(resolve, 10)),
  });
  opened.push(list);
  return list;
}

async function openLoaded(): Promise<TodaysList> {
  const list = await open();
  expectValue(await list.load());
  return list;
}

describe('a list from a file', () => {
  it('knows everybody by key, account and words', async () => {
    const list = await open();
    expect([list.summary(), list.find('K-1'), list.search('', 9).total]).toEqual([null, null, 0]);
    expect(expectValue(await list.load())).toMatchObject({
      kind: 'csv',
      name: 'today.csv',
      people: 4,
      isShared: false,
    });
    expect(list.find('K-1')).toMatchObject({ displayName: 'Citra Dewi', progress: 'missing' });
    expect(list.find('K-9')).toBeNull();
    const id = '0d5e1f5a-0000-4000-8000-000000000001';
    expect(list.findByAccount({ id, upn: 'CITRA@contoso.com' })?.key).toBe('K-1');
    expect(list.findByAccount({ id, upn: 'nobody@contoso.com' })).toBeNull();
    expect(list.search('wei', 9)).toMatchObject({ total: 1, people: [{ key: 'K-2' }] });
    expect(list.search('', 2, 1)).toMatchObject({ total: 4, people: [{ key: 'K-1' }, { key: 'K-4' }] });
    expect(list.counts()).toMatchObject({ people: 4, missing: 3, blocked: 1 });
  });

  it('has each person once, at this station alone', async () => {
    const list = await openLoaded();
    let told = 0;
    const stop = list.onChanged(() => {
      told += 1;
    });
    expect(await list.claim('K-1')).toEqual({ ok: true, value: { key: 'K-1', isShared: false } });
    await list.settle('K-1', 'waiting');
    expect(await list.claim('K-1')).toEqual(fail({ kind: 'done-before' }));
    await list.settle('K-1', 'missing');
    expect(await list.claim('K-1')).toMatchObject({ ok: true });
    await list.settle('K-1', 'done');
    await list.settle('K-2', 'declined');
    expect(await list.claim('K-2')).toMatchObject({ ok: true });
    expect(list.counts()).toMatchObject({ done: 1, missing: 2, declined: 0 });
    expect(told).toBeGreaterThan(3);
    stop();
    expect(await list.claim('K-9')).toEqual(fail({ kind: 'list-line-gone', name: 'today.csv', of: 'csv' }));
    await list.settle('K-9', 'done');
  });

  it('takes people over who were added, and keeps how far the others are', async () => {
    const list = await openLoaded();
    await list.settle('K-1', 'done');
    await writeFile(file, CSV.replace('K-2', 'K-7'));
    expectValue(await list.load());
    expect(list.find('K-2')).toBeNull();
    expect([list.find('K-1')?.progress, list.find('K-7')?.progress]).toEqual(['done', 'missing']);
  });
});

describe('what was known stays', () => {
  it.each([
    ['a file that vanished', () => rm(file), { kind: 'list-unreadable', reason: 'missing' }],
    ['a file that is far too large', () => truncate(file, 21 << 20), { kind: 'list-unreadable', reason: 'large' }],
    [
      'a line that went wrong',
      () => writeFile(file, `${CSV}K-5;;x@contoso.com;1;\n`),
      { kind: 'list-line-wrong', line: 6 },
    ],
    [
      'somebody twice',
      () => writeFile(file, `${CSV}K-1;New;new@contoso.com;9;\n`),
      { kind: 'list-duplicate', what: 'key', first: 2, second: 6 },
    ],
    [
      'a spoilt file',
      () => writeFile(file, Buffer.from([0xc3, 0x28, 0xff])),
      { kind: 'list-unreadable', reason: 'encoding' },
    ],
  ])('after %s', async (_what, spoil, failure) => {
    const list = await openLoaded();
    const before = list.summary();
    await spoil();
    expect(await list.load()).toMatchObject({ ok: false, failure: { name: 'today.csv', of: 'csv', ...failure } });
    expect(list.summary()).toEqual(before);
    expect(list.find('K-1')).not.toBeNull();
  });

  it('over a restart, encrypted: people, how far they are and their photos', async () => {
    const first = await openLoaded();
    await first.settle('K-1', 'done');
    first.learnPhoto('K-2', { kind: 'etag', etag: '"photo"' });
    await first.close();
    await rm(file);
    const again = await open();
    expect(again.summary()).toEqual(first.summary());
    expect([again.find('K-1')?.progress, again.find('K-4')?.progress]).toEqual(['done', 'blocked']);
    expect(again.knownPhoto('K-2')).toEqual({ kind: 'etag', etag: '"photo"' });
    expect(again.knownPhoto('K-1')).toEqual({ kind: 'unknown' });
    const kept = await readdir(join(folder, 'state', 'list'));
    expect(kept.sort()).toEqual(['list.bin', 'progress.bin']);
    for (const name of kept) {
      const bytes = await readFile(join(folder, 'state', 'list', name));
      expect(bytes.includes('Citra') || bytes.includes('K-1')).toBe(false);
    }
  });

  it('not where another list is configured', async () => {
    const first = await openLoaded();
    await first.settle('K-1', 'done');
    await first.close();
    const other = join(folder, 'other.csv');
    await writeFile(other, CSV);
    const list = await open(fakeProtector(), other);
    expect(list.summary()).toBeNull();
    expectValue(await list.load());
    expect(list.find('K-1')?.progress).toBe('missing');
  });

  it.each([
    ['bytes of something else', Buffer.from('nothing of ours')],
    ['a copy that was cut short', null],
  ])('not where the copy is damaged: %s', async (_what, bytes) => {
    const first = await openLoaded();
    await first.settle('K-1', 'done');
    await first.close();
    for (const name of ['list.bin', 'progress.bin']) {
      const copy = join(folder, 'state', 'list', name);
      await writeFile(copy, bytes ?? (await readFile(copy)).subarray(0, -5));
    }
    expect((await open()).summary()).toBeNull();
  });

  it('in memory only, where nothing can be encrypted', async () => {
    const list = await open(fakeProtector(false));
    expectValue(await list.load());
    await list.settle('K-1', 'done');
    expect(list.find('K-1')?.progress).toBe('done');
    await list.close();
    await expect(readdir(join(folder, 'state'))).rejects.toThrow('ENOENT');
    expect((await open()).summary()).toBeNull();
  });
});

const unreadable = (name: string, reason: string) => fail({ kind: 'list-unreadable', name, of: 'csv', reason });

it.skipIf(process.platform === 'win32')('does not wait for a share that never answers', async () => {
  const pipe = join(folder, 'pipe.csv');
  spawnSync('mkfifo', [pipe]);
  // Nobody writes into it: whoever opens it waits.
  expect(await createCsvReader(pipe, 50).read()).toEqual(unreadable('pipe.csv', 'silent'));
  await writeFile(pipe, '');
});

it('takes nothing but a file for one', async () => {
  expect(await createCsvReader(folder).read()).toEqual(unreadable(basename(folder), 'missing'));
});
