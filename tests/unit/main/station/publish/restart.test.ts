import { describe, expect, it } from 'vitest';
import type { StationChanges } from './open-station.ts';
import { CUT, onlyOne, PUT_PHOTO, setUpStations } from './set-up-stations.ts';

const { demo, joinOne, open, publish, put, puts, served, strike } = setUpStations();

/** The upload's answer is lost, and then the network. */
async function loseAnswer(drop: 'before' | 'after', changes: StationChanges = {}) {
  const station = await open({ ...changes, onPause: () => strike(CUT).then(() => undefined) });
  const person = await joinOne({ photos: 'pattern' });
  const before = await demo().known(person.oid);
  await strike({ ...PUT_PHOTO, action: { drop } });
  expect(await publish(station, person, 'new', before)).toEqual({ kind: 'waiting', for: 'network' });
  expect(station.queue?.list()).toMatchObject([{ isSent: true, failure: { kind: 'state-unknown' } }]);
  await station.close();
  await strike();
  return { person, before };
}

describe('after a restart, where the end of an upload is not known', () => {
  it('it had arrived: read back, not sent again', async () => {
    const { person } = await loseAnswer('after', { name: 'arrived' });
    const station = await open({ name: 'arrived' });
    const before = await puts();
    await station.publisher.publishWaiting();
    expect(await puts()).toBe(before);
    expect(await served(person)).toBe('new');
    expect(station.publisher.queue()).toEqual([]);
    expect(station.audited).toMatchObject([{ kind: 'photo-published', session: 'session-1' }]);
    // What was there before is on no disk.
    expect(station.publisher.undoable()).toEqual([]);
  });

  it('it had not: what was there is there still, so it is sent', async () => {
    const { person } = await loseAnswer('before', { name: 'not-arrived' });
    const station = await open({ name: 'not-arrived' });
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    expect(station.publisher.undoable()).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'cut %s it was taken, and somebody else was there: theirs stays',
    async (drop) => {
      const { person } = await loseAnswer(drop, { name: `theirs-${drop}` });
      await put(person, 'other');
      const station = await open({ name: `theirs-${drop}` });
      await station.publisher.publishWaiting('operator');
      expect(await served(person)).toBe('other');
      expect(onlyOne(station)).toMatchObject({ state: 'conflict', failure: { kind: 'newer-photo' } });
      expect(await station.publisher.publishAnyway(onlyOne(station).id)).toMatchObject({ ok: true });
      expect(await served(person)).toBe('new');
    },
  );

  it('a later photo of the same person waits: the earlier one is not sent again', async () => {
    const { before, person } = await loseAnswer('before', { name: 'replaced' });
    await strike(CUT);
    const station = await open({ name: 'replaced' });
    await publish(station, person, 'other', before);
    await strike();
    const sent = await puts();
    await station.publisher.publishWaiting();
    expect((await puts()) - sent).toBe(1);
    expect(await served(person)).toBe('other');
    expect(station.audited.map(({ kind, reason }) => [kind, reason])).toEqual([
      // Both wait for the network now.
      ['photo-queued', 'offline'],
      ['photo-queued', 'offline'],
      ['photo-dropped', 'replaced'],
      ['photo-published', undefined],
    ]);
  });

  it('accepted, and the old photo still served: not sent over and over', async () => {
    const station = await open({ name: 'slow' });
    const person = await joinOne();
    await demo().control('faults', { rules: [], graphServesOldForSeconds: 3600 });
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'service' });
    expect(station.pauses).toEqual([2, 5, 10, 20, 40]);
    expect(station.queue?.list()).toMatchObject([{ isSent: true, failure: { kind: 'not-confirmed' } }]);
    await demo().control('clock', { advanceHours: 2 });
    const sent = await puts();
    await station.publisher.publishWaiting();
    expect(await puts()).toBe(sent);
    expect(station.publisher.queue()).toEqual([]);
    // In this process it is still known what was there.
    expect(station.publisher.undoable()).toHaveLength(1);
  });
});

it('a refusal that is certain is no upload whose end is unknown', async () => {
  const station = await open();
  const person = await joinOne();
  await strike({ ...PUT_PHOTO, action: { status: 403 } });
  await publish(station, person);
  expect(station.queue?.list()).toMatchObject([{ isSent: false, state: 'refused' }]);
});

it('what waits from before is sent only once somebody asks, in the order in which it was taken', async () => {
  await strike(CUT);
  const before = await open({ name: 'in-order' });
  const people = await demo().join(4);
  for (const person of people) await publish(before, person);
  await before.close();
  await strike();
  const asked = (await demo().requests()).length;
  const station = await open({ name: 'in-order' });
  expect(station.publisher.queue().map(({ personName }) => personName)).toEqual(
    people.map(({ entry }) => entry.displayName),
  );
  expect((await demo().requests()).length).toBe(asked);
  await station.publisher.publishWaiting('operator');
  const sent = (await demo().requests()).slice(asked).filter(({ method }) => method === 'PUT');
  expect(sent.map(({ path }) => people.findIndex(({ oid }) => path.includes(oid)))).toEqual([0, 1, 2, 3]);
});
