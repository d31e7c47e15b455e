import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { patternPhoto } from '../../../../fixtures/pattern-photo.ts';
import type { Newcomer } from './demo-operator.ts';
import { CUT, setUpStations } from './set-up-stations.ts';
import {
  buildKilledStation,
  type EndedStation,
  KILL_POINTS,
  type KilledStationPlan,
  type RunOptions,
} from './start-killed-station.ts';

const { SELFSAME_TEST_LONG } = process.env;
const IS_LONG = SELFSAME_TEST_LONG === '1';
const LONG_MS = 600_000;

const { demo, join, open, photo, put, strike } = setUpStations();

let killed: Awaited<ReturnType<typeof buildKilledStation>>;
let plans = 0;
beforeAll(async () => {
  killed = await buildKilledStation();
});
afterAll(() => killed.remove());

type Plan = Pick<KilledStationPlan, 'kill' | 'isCutAtFirst'>;

async function runKilled(people: readonly Newcomer[], plan: Plan, options: RunOptions = {}) {
  plans += 1;
  const station = `killed-${plans}`;
  const before = new Map(await Promise.all(people.map(async ({ oid }) => [oid, await demo().known(oid)] as const)));
  if (plan.isCutAtFirst) await strike(CUT);
  const ended = await killed.run(
    {
      ...plan,
      station,
      descriptor: demo().descriptor,
      folder: demo().folder,
      token: expectValue(await demo().getToken()),
      people: people.map(({ entry, oid }) => ({ entry, before: before.get(oid) ?? expect.fail() })),
    },
    { onQueued: async () => void (await strike()), ...options },
  );
  expect(ended.stderr).toBe('');
  return { station, ended };
}

/** Which photo is served: the person's own of this session, somebody else's, or none of them. */
async function servedTo({ entry, oid }: Newcomer) {
  const own = await patternPhoto(entry.key);
  return demo().served(oid, { own: own.photo, theirs: photo('other').photo });
}

/** The keys of those for whom it holds. */
async function keysWhere(people: readonly Newcomer[], served: 'own' | 'theirs' | null): Promise<readonly string[]> {
  const found: string[] = [];
  for (const person of people) if ((await servedTo(person)) === served) found.push(person.entry.key);
  return found;
}

const keysOf = (people: readonly Newcomer[]) => people.map(({ entry }) => entry.key);

/**
 * After a restart: every photo that was said to be kept is there or was published; all of them reach their people, and
 * none goes over what `others` got from somebody else in the meantime.
 */
async function expectNothingLost(
  people: readonly Newcomer[],
  { ended, station: name }: { readonly ended: EndedStation; readonly station: string },
  others: readonly Newcomer[] = [],
): Promise<void> {
  const kept = people.filter(({ entry }) => ended.added.includes(entry.key));
  const served = await keysWhere(people, 'own');
  const station = await open({ name });
  const waiting = station.queue?.list().map(({ key }) => key) ?? [];
  expect(station.queue?.unreadable()).toBe(0);
  expect(keysOf(kept).filter((key) => !waiting.includes(key) && !served.includes(key))).toEqual([]);
  expect(ended.published.filter((key) => waiting.includes(key) || !served.includes(key))).toEqual([]);

  for (const person of others) await put(person, 'other');
  await station.publisher.publishWaiting('operator');
  expect(await keysWhere(others, 'theirs')).toEqual(keysOf(others));
  const untouched = kept.filter((person) => !others.includes(person));
  expect(await keysWhere(untouched, 'own')).toEqual(keysOf(untouched));
  const left = station.publisher.queue();
  expect(left.filter(({ state }) => state !== 'conflict')).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(others.length);
}

const QUICK: readonly (typeof KILL_POINTS)[number][] = ['in-write', 'in-put', 'after-put', 'before-remove'];

describe.each(IS_LONG ? KILL_POINTS : QUICK)('killed %s', (point) => {
  it.each(IS_LONG ? [1, 2, 3] : [2])(
    'at person %i',
    async (time) => {
      const people = await join(3, { photos: time === 2 ? 'pattern' : 'none' });
      const run = await runKilled(people, { kill: { at: point, time, delayMs: time * 4 }, isCutAtFirst: false });
      expect(run.ended.signal).toBe('SIGKILL');
      await expectNothingLost(people, run);
    },
    LONG_MS,
  );

  it(
    'at somebody who gets another photo from somebody else before it is up again',
    async () => {
      const people = await join(2, { photos: 'pattern' });
      const run = await runKilled(people, { kill: { at: point, time: 2, delayMs: 6 }, isCutAtFirst: false });
      expect(run.ended.signal).toBe('SIGKILL');
      await expectNothingLost(people, run, people.slice(1));
    },
    LONG_MS,
  );
});

describe('killed with 20 photos that wait', () => {
  it(
    'before the network is back: all are there, in order, and are published',
    async () => {
      const people = await join(20);
      const run = await runKilled(
        people,
        { kill: null, isCutAtFirst: true },
        { onQueued: strikeNothing, killAfterMs: 0 },
      );
      expect(run.ended.signal).toBe('SIGKILL');
      expect(run.ended.added).toEqual(people.map(({ entry }) => entry.key));
      await strike();
      await expectNothingLost(people, run, people.slice(4, 6));
    },
    LONG_MS,
  );

  it.each(IS_LONG ? KILL_POINTS.slice(3) : (['after-put'] as const))(
    '%s, in the middle of the run',
    async (at) => {
      const people = await join(20, { photos: 'pattern' });
      // Every photo that was queued was marked as waiting once before.
      const time = at === 'in-mark' ? 27 : 7;
      const run = await runKilled(people, { kill: { at, time, delayMs: 5 }, isCutAtFirst: true });
      expect(run.ended.signal).toBe('SIGKILL');
      await expectNothingLost(people, run, people.slice(10, 12));
    },
    LONG_MS,
  );

  it.runIf(IS_LONG)(
    'at any moment',
    async () => {
      for (let round = 0; round < 25; round += 1) {
        const people = await join(20, { photos: round % 2 === 0 ? 'pattern' : 'none' });
        const killAfterMs = Math.floor(Math.random() * 1500);
        const run = await runKilled(people, { kill: null, isCutAtFirst: true }, { killAfterMs });
        await expectNothingLost(people, run, people.slice(18));
      }
    },
    LONG_MS,
  );
});

/** The network stays away. */
async function strikeNothing(): Promise<void> {
  await strike(CUT);
}
