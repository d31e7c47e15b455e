import { describe, expect, it } from 'vitest';
import { orderFor } from './open-station.ts';
import { CUT, PUT_PHOTO, setUpStations } from './set-up-stations.ts';

const { demo, join, joinOne, open, photo, publish, put, served, strike } = setUpStations();

describe('without a queue', () => {
  it('publishes from memory; it can be taken back', async () => {
    const station = await open({ queue: null });
    const person = await joinOne();
    await put(person, 'other');
    const steps: string[] = [];
    const order = orderFor(person.entry, photo(), await demo().known(person.oid), steps);
    expect(await station.publisher.publish(order)).toEqual({ kind: 'published' });
    expect(steps).toEqual(['back-up', 'upload', 'confirm']);
    expect(await served(person)).toBe('new');
    expect(station.learned.get(person.entry.key)).toEqual(await demo().known(person.oid));
    const [{ id } = expect.fail()] = station.publisher.undoable();
    expect(await station.publisher.undo(id)).toMatchObject({ ok: true });
    expect(await served(person)).toBe('other');
  });

  it('what fails is lost, and said to be', async () => {
    const station = await open({ queue: null });
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, action: { status: 403 } });
    expect(await publish(station, person)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'photo-lost', reason: 'access-denied', requestId: expect.stringMatching(/./) },
    });
    expect(station.audited).toMatchObject([{ kind: 'photo-dropped', reason: 'access-denied' }]);
    expect(station.publisher.undoable()).toEqual([]);
    expect(station.publisher.queue()).toEqual([]);
    await station.publisher.publishWaiting('operator');
    expect(await station.publisher.drop('any')).toMatchObject({ failure: { kind: 'bad-argument' } });
  });

  it('what may have arrived is not called lost', async () => {
    const station = await open({ queue: null, onPause: () => strike(CUT).then(() => undefined) });
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, action: { drop: 'after' } });
    expect(await publish(station, person)).toMatchObject({ kind: 'failed', failure: { kind: 'state-unknown' } });
    await strike();
    expect(await served(person)).toBe('new');
  });

  it('a newer photo stays', async () => {
    const station = await open({ queue: null });
    const person = await joinOne();
    await put(person, 'other');
    const lost = { kind: 'failed', failure: { kind: 'photo-lost', reason: 'newer-photo' } };
    expect(await publish(station, person)).toEqual(lost);
    expect(await served(person)).toBe('other');
  });

  it('finds the account of somebody who has one by now', async () => {
    const station = await open({ queue: null });
    const person = await joinOne({ accounts: false });
    const lost = { kind: 'failed', failure: { kind: 'photo-lost', reason: 'no-account-yet' } };
    expect(await publish(station, person)).toEqual(lost);
    await demo().makeAccount(person.line);
    expect(await publish(station, person)).toEqual({ kind: 'published' });
  });

  it('goes on past whoever leaves the desk, and stops', async () => {
    const station = await open({ queue: null });
    const person = await joinOne();
    const leave = AbortSignal.abort();
    const order = orderFor(person.entry, photo(), { kind: 'none' });
    expect(await station.publisher.publish(order, leave)).toMatchObject({
      failure: { kind: 'photo-lost', reason: 'stopped' },
    });
    expect(await served(person)).toBeNull();
  });
});

it('where the queue is full a photo is published from memory, and lost where that fails', async () => {
  const station = await open({ queue: { limit: 1 } });
  const [first = expect.fail(), second = expect.fail()] = await join(2);
  await strike({ ...PUT_PHOTO, path: first.oid, action: { status: 403 } });
  await publish(station, first);
  expect(await publish(station, second)).toEqual({ kind: 'published' });
  await strike(CUT);
  expect(await publish(station, second, 'other')).toEqual({
    kind: 'failed',
    failure: { kind: 'photo-lost', reason: 'offline' },
  });
  expect(station.publisher.queue()).toHaveLength(1);
});
