import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonProgress } from '../../../../../contract/station/listed-person.ts';
import type { TodaysListOptions } from '../../../../../main/station/list/create-todays-list.ts';
import { stationName } from '../../../../../main/station/list/station-name.ts';
import type { TodaysList } from '../../../../../main/station/list/todays-list.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { type DemoDesk, openDemoDesk } from './demo-desk.ts';

const SHORT_TICK = { tickMs: 100 };
const HOURS_OF_A_CLAIM = 0.26;

let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
});
afterAll(() => desk.close());
afterEach(() => desk.closeLists());
beforeEach(async () => {
  desk.network.isCut = false;
  await desk.control('faults', { switches: { listGrant: 'list-write' } });
  await desk.control('list', { clear: true, add: 4 });
});

async function openLoaded(station = 'desk A', options: Partial<TodaysListOptions> = {}): Promise<TodaysList> {
  const list = await desk.openList({ station, ...options });
  expectValue(await list.load());
  return list;
}

const firstKey = (list: TodaysList) => list.search('', 1).people[0]?.key ?? '';
const until = (list: TodaysList, key: string, progress: PersonProgress) =>
  vi.waitFor(() => expect(list.find(key)?.progress).toBe(progress), { timeout: 5000 });

describe('two stations on one list', () => {
  it('see each other’s claims and progress, and never have one person both', async () => {
    const [one, two] = [await openLoaded(), await openLoaded('desk B', SHORT_TICK)];
    expect(one.summary()).toMatchObject({
      kind: 'sharepoint',
      name: 'Onboarding today',
      people: 4,
      isShared: true,
    });
    const key = firstKey(one);
    expect(await one.claim(key)).toEqual({ ok: true, value: { key, isShared: true } });
    expect(one.find(key)?.progress).toBe('missing');
    await until(two, key, 'elsewhere');
    expect(await two.claim(key)).toEqual({ ok: false, failure: { kind: 'taken-elsewhere' } });
    await one.settle(key, 'done');
    await until(two, key, 'done');
    expect(await two.claim(key)).toEqual({ ok: false, failure: { kind: 'done-before' } });
    expect(two.counts()).toMatchObject({ done: 1, missing: 3 });
  });

  it('asked at the same moment, one of them has the person', async () => {
    const [one, two] = [await openLoaded(), await openLoaded('desk B')];
    for (const { key } of one.search('', 4).people) {
      const claims = await Promise.all([one.claim(key), two.claim(key)]);
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('let go of a person who left, or said no', async () => {
    const [one, two] = [await openLoaded(), await openLoaded('desk B', SHORT_TICK)];
    const key = firstKey(one);
    await one.claim(key);
    await one.settle(key, 'missing');
    await vi.waitFor(async () => expect(await two.claim(key)).toMatchObject({ ok: true }));
    await two.settle(key, 'declined');
    await vi.waitFor(async () => expect(await one.claim(key)).toMatchObject({ ok: true }));
  });

  it('hold a claim as long as its session lasts, and not longer', async () => {
    const [one, two] = [await openLoaded('desk A', SHORT_TICK), await openLoaded('desk B')];
    const [first, second] = one.search('', 2).people.map(({ key }) => key);
    await one.claim(first ?? '');
    await desk.control('clock', { advanceHours: HOURS_OF_A_CLAIM / 2 });
    const claimed = await desk.etags();
    // A look tells what time it is there, and the next renews the claim.
    await vi.waitFor(async () => expect(await desk.etags()).not.toEqual(claimed), { timeout: 5000 });
    await desk.control('clock', { advanceHours: HOURS_OF_A_CLAIM / 2 });
    expect(await two.claim(first ?? '')).toMatchObject({ failure: { kind: 'taken-elsewhere' } });
    await one.claim(second ?? '');
    await desk.control('clock', { advanceHours: HOURS_OF_A_CLAIM });
    expect(await two.claim(first ?? '')).toMatchObject({ ok: true, value: { isShared: true } });
  });
});

describe('without a network', () => {
  it('people are photographed all the same, and the list is told when it is back', async () => {
    const [one, two] = [await openLoaded('desk A', SHORT_TICK), await openLoaded('desk B', SHORT_TICK)];
    const key = firstKey(one);
    desk.network.isCut = true;
    expect(await one.claim(key)).toEqual({ ok: true, value: { key, isShared: false } });
    await one.settle(key, 'waiting');
    expect(one.find(key)?.progress).toBe('waiting');
    expect(await one.load()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    desk.network.isCut = false;
    await until(two, key, 'waiting');
    await one.settle(key, 'done');
    await until(two, key, 'done');
  }, 30_000);

  it('what is not told yet survives a restart', async () => {
    const kept = { stateDir: `${desk.folder}/restarted` };
    const first = await openLoaded('desk C', kept);
    const [key = '', next = ''] = first.search('', 2).people.map((person) => person.key);
    await first.claim(key);
    desk.network.isCut = true;
    await first.settle(key, 'done');
    await first.close();
    const again = await desk.openList({ station: 'desk C', ...kept, ...SHORT_TICK });
    expect([again.summary()?.people, again.find(key)?.progress]).toEqual([4, 'done']);
    desk.network.isCut = false;
    expect(await again.claim(next)).toEqual({ ok: true, value: { key: next, isShared: true } });
    await until(await openLoaded('desk B', SHORT_TICK), key, 'done');
  }, 30_000);
});

describe('what the list’s owner grants', () => {
  it('none: says what to do', async () => {
    await desk.control('faults', { switches: { listGrant: 'none' } });
    expect(await (await desk.openList({ station: 'desk D' })).load()).toMatchObject({
      failure: { kind: 'list-refused', permission: 'Lists.SelectedOperations.Selected', status: 403 },
    });
  });

  it('reading: the list is not shared, and says why', async () => {
    await desk.control('faults', { switches: { listGrant: 'list-read' } });
    const list = await openLoaded('desk E');
    const key = firstKey(list);
    expect(await list.claim(key)).toMatchObject({ ok: true, value: { isShared: false } });
    expect(list.summary()).toMatchObject({ isShared: false, notSharedBecause: 'read-only' });
    await list.settle(key, 'done');
    expect(await list.claim(key)).toEqual({ ok: false, failure: { kind: 'done-before' } });
    await desk.control('faults', { switches: { listGrant: 'list-write' } });
    expect(expectValue(await list.load())).toMatchObject({ isShared: true });
  });

  it('the list and not the site around it: enough', async () => {
    await desk.control('faults', { switches: { siteForListGrant: 'refused' } });
    expect((await openLoaded('desk F')).summary()).toMatchObject({ isShared: true });
  });
});

it('tells a line that was removed', async () => {
  const list = await openLoaded('desk G');
  await desk.control('list', { clear: true, add: 1 });
  expect(await list.claim(firstKey(list))).toMatchObject({
    ok: false,
    failure: { kind: 'list-line-gone', name: 'Onboarding today' },
  });
});

it('reads a group as people, whose photos are known soon', async () => {
  await desk.control('list', { clear: true, add: 3, photos: 'pattern' });
  const source = { kind: 'group', groupId: desk.tenant.descriptor.onboarding.groupId } as const;
  const list = await openLoaded('desk H', { source });
  expect(list.summary()).toMatchObject({ kind: 'group', people: 3, isShared: false });
  for (const { key } of list.search('', 3).people) {
    await vi.waitFor(() => expect(list.knownPhoto(key)).toMatchObject({ kind: 'etag' }));
  }
  const missing = await desk.openList({
    station: 'desk I',
    source: { ...source, groupId: '00000000-0000-4000-8000-000000000000' },
  });
  expect(await missing.load()).toMatchObject({ failure: { kind: 'list-not-found', of: 'group' } });
});

it('names every station differently, and each the same after a restart', async () => {
  const folder = (name: string) => `${desk.folder}/${name}`;
  const first = await stationName(folder('one'), 'KIOSK');
  expect(first).toMatch(/^KIOSK [\da-f]{6}$/);
  expect(await stationName(folder('one'), 'KIOSK')).toBe(first);
  expect(await stationName(folder('two'), 'KIOSK')).not.toBe(first);
});
