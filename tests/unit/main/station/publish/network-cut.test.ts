import { expect, it } from 'vitest';
import { patternPhoto } from '../../../../fixtures/pattern-photo.ts';
import type { Newcomer } from './demo-operator.ts';
import { orderFor, type Station } from './open-station.ts';
import { CUT, setUpStations } from './set-up-stations.ts';

const { demo, join, open, strike } = setUpStations();

const SESSIONS = 50;

async function takeAll(station: Station, people: readonly Newcomer[]) {
  for (const { entry } of people) {
    const order = orderFor(entry, await patternPhoto(entry.key), { kind: 'none' });
    expect(await station.publisher.publish(order)).toEqual({ kind: 'waiting', for: 'network' });
  }
}

/** Whose photos the tenant took, in the order in which it did. */
async function takenInOrder(people: readonly Newcomer[]) {
  const requests = await demo().requests();
  expect(requests.filter(({ status }) => status === 429)).toEqual([]);
  const taken = requests.filter(({ method, status }) => method === 'PUT' && status === 200);
  return taken.map(({ path }) => people.findIndex(({ oid }) => path.includes(oid))).filter((index) => index >= 0);
}

async function expectEverybodyServed(people: readonly Newcomer[]) {
  for (const { entry, oid } of people) {
    const { photo } = await patternPhoto(entry.key);
    expect(await demo().served(oid, { own: photo })).toBe('own');
  }
}

const everybody = Array.from({ length: SESSIONS }, (_, index) => index);

it('the network is cut for 50 sessions, then back: all published, in order, four requests at a time at most', async () => {
  const station = await open();
  const people = await join(SESSIONS);
  await strike(CUT);
  await takeAll(station, people);
  expect(station.publisher.queue().map(({ position }) => position)).toEqual(everybody.map((index) => index + 1));
  await strike();
  await station.publisher.publishWaiting();
  expect(station.publisher.queue()).toEqual([]);
  expect(await takenInOrder(people)).toEqual(everybody);
  expect(station.mostAtOnce()).toBeLessThanOrEqual(4);
  expect(station.settled).toEqual(people.map(({ entry }) => [entry.key, 'done']));
  await expectEverybodyServed(people);
}, 120_000);

it('a network that comes and goes changes neither order nor count', async () => {
  const station = await open();
  const people = await join(20);
  await strike(CUT);
  await takeAll(station, people);
  for (let round = 0; round < 40 && station.publisher.queue().length > 0; round += 1) {
    // Answers are lost on the way back, too: the photo is there, and nobody said so.
    const drop = round % 2 === 0 ? 'before' : 'after';
    await strike({ service: 'graph', skip: 7 + (round % 5), times: 12, action: { drop } });
    await station.publisher.publishWaiting();
  }
  expect(station.publisher.queue()).toEqual([]);
  const taken = await takenInOrder(people);
  expect([...new Set(taken)]).toEqual(everybody.slice(0, 20));
  await expectEverybodyServed(people);
}, 120_000);
