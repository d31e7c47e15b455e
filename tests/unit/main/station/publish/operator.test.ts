import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../../contract/result.ts';
import { CUT, onlyOne, PUT_PHOTO, setUpStations } from './set-up-stations.ts';

const { demo, joinOne, open, publish, put, served, strike } = setUpStations();

describe('taking a photo back', () => {
  it('puts the photo before there again', async () => {
    const station = await open();
    const person = await joinOne();
    await put(person, 'other');
    await publish(station, person, 'new', await demo().known(person.oid));
    const [undoable = expect.fail()] = station.publisher.undoable();
    expect(undoable.personName).toBe(person.entry.displayName);
    expect(Date.parse(undoable.until) - Date.parse(undoable.publishedAt)).toBe(600_000);
    expect(await station.publisher.undo(undoable.id)).toEqual({ ok: true, value: undefined });
    expect(await served(person)).toBe('other');
    expect(station.publisher.undoable()).toEqual([]);
    expect(station.learned.get(person.entry.key)).toEqual(await demo().known(person.oid));
    expect(station.settled).toEqual([[person.entry.key, 'missing']]);
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-undone', session: 'session-1' });
    expect(await station.publisher.undo(undoable.id)).toMatchObject({ failure: { kind: 'nothing-to-undo' } });
  });

  it('of somebody who had none removes it', async () => {
    const station = await open();
    const person = await joinOne();
    await publish(station, person);
    const [{ id } = expect.fail()] = station.publisher.undoable();
    expect(await station.publisher.undo(id)).toMatchObject({ ok: true });
    expect((await demo().graph.photo(person.oid)).ok).toBe(false);
    expect(station.learned.get(person.entry.key)).toEqual({ kind: 'none' });
  });

  it('stops where somebody put another one there since', async () => {
    const station = await open();
    const person = await joinOne();
    await publish(station, person);
    await put(person, 'other');
    const [{ id } = expect.fail()] = station.publisher.undoable();
    expect(await station.publisher.undo(id)).toEqual({ ok: false, failure: { kind: 'photo-changed-since' } });
    expect(await served(person)).toBe('other');
    expect(station.publisher.undoable()).toHaveLength(1);
  });

  it('is over after its minutes, though the machine slept meanwhile', async () => {
    let nowMs = Date.now();
    const station = await open({ publisher: { now: () => new Date(nowMs) } });
    const person = await joinOne();
    await publish(station, person);
    const [{ id } = expect.fail()] = station.publisher.undoable();
    nowMs += 600_000;
    expect(station.publisher.undoable()).toEqual([]);
    expect(await station.publisher.undo(id)).toMatchObject({ failure: { kind: 'nothing-to-undo' } });
    expect(await served(person)).toBe('new');
  });

  it('is not offered where policy wants none, nor after the station closed', async () => {
    const none = await open({ publisher: { undoMinutes: 0, showsNames: false } });
    const person = await joinOne();
    await publish(none, person);
    expect(none.publisher.undoable()).toEqual([]);
    const station = await open();
    await publish(station, await joinOne());
    await station.close();
    expect(station.publisher.undoable()).toEqual([]);
  });
});

describe('what waits', () => {
  it('is dropped for good at the operator’s wish', async () => {
    const station = await open({ name: 'dropped' });
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person);
    const { id } = onlyOne(station);
    expect(await station.publisher.drop(id)).toEqual({ ok: true, value: undefined });
    expect(await station.publisher.drop(id)).toMatchObject({ failure: { kind: 'bad-argument', name: 'id' } });
    expect(await station.publisher.publishAnyway(id)).toMatchObject({ failure: { kind: 'bad-argument' } });
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-dropped', reason: 'operator' });
    expect(station.settled).toEqual([[person.entry.key, 'missing']]);
    await station.close();
    expect((await open({ name: 'dropped' })).publisher.queue()).toEqual([]);
  });

  it('is deleted when it is too old; a line says so until it was read', async () => {
    let nowMs = Date.now();
    const station = await open({ publisher: { now: () => new Date(nowMs) } });
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person);
    await strike();
    nowMs += 73 * 60 * 60 * 1000;
    await station.publisher.publishWaiting();
    expect(onlyOne(station)).toMatchObject({ state: 'expired', position: 0 });
    expect(station.queue?.list()).toEqual([]);
    expect(await served(person)).toBeNull();
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-expired' });
    expect(station.settled).toEqual([[person.entry.key, 'missing']]);
    expect(await station.publisher.drop(onlyOne(station).id)).toMatchObject({ ok: true });
    expect(station.publisher.queue()).toEqual([]);
  });

  it('is deleted when it is too old, though nobody is signed in', async () => {
    let nowMs = Date.now();
    const now = () => new Date(nowMs);
    const station = await open({ getToken: async () => fail({ kind: 'sign-in-needed' }), publisher: { now } });
    await publish(station, await joinOne());
    await station.publisher.dropExpired();
    expect(station.queue?.list()).toHaveLength(1);
    nowMs += 73 * 60 * 60 * 1000;
    await station.publisher.dropExpired();
    expect(station.queue?.list()).toEqual([]);
    expect(onlyOne(station)).toMatchObject({ state: 'expired' });
  });

  it('shows names where policy allows it, and says how the queue is', async () => {
    const station = await open({ queue: { limit: 1 }, publisher: { showsNames: false } });
    expect(station.publisher.queueState()).toBe('ready');
    await strike(CUT);
    await publish(station, await joinOne());
    expect(onlyOne(station).personName).toBeNull();
    expect(station.publisher.queueState()).toBe('full');
    expect((await open({ queue: { limit: 0 } })).publisher.queueState()).toBe('not-used');
    expect((await open({ queue: null })).publisher.queueState()).toBe('no-encryption');
  });

  it('tells of every change until it is told to stop', async () => {
    const station = await open();
    let changes = 0;
    const stop = station.publisher.onChanged(() => {
      changes += 1;
      if (station.publisher.queue()[0]?.state === 'publishing') changes += 100;
    });
    await strike({ ...PUT_PHOTO, action: { status: 403 } });
    await publish(station, await joinOne());
    expect(changes).toBeGreaterThan(100);
    stop();
    changes = 0;
    await publish(station, await joinOne());
    expect(changes).toBe(0);
  });

  it('but was damaged on the disk is never published: it is dropped and said so', async () => {
    const station = await open({ name: 'damaged' });
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person);
    await strike();
    const [{ id, number } = expect.fail()] = station.queue?.list() ?? [];
    const name = `${String(number).padStart(8, '0')}-${id}.photo`;
    await writeFile(join(demo().folder, 'damaged', name), 'damaged');
    await station.publisher.publishWaiting();
    expect(await served(person)).toBeNull();
    expect(station.queue?.unreadable()).toBe(1);
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-dropped', reason: 'unreadable' });
    expect(station.settled).toEqual([[person.entry.key, 'missing']]);
  });
});

it('closing tells whoever still waits, keeps the photo, and sends nothing more', async () => {
  const person = await joinOne();
  const station = await open({ name: 'closed' });
  await strike({ service: 'graph', action: { latencyMs: 400 } });
  const told = publish(station, person);
  while (station.queue?.list().length === 0) await new Promise((resolve) => setImmediate(resolve));
  await station.close();
  expect(await told).toEqual({ kind: 'waiting', for: 'operator' });
  await strike();
  const after = await open({ name: 'closed' });
  expect(after.publisher.queue()).toHaveLength(1);
  await after.publisher.publishWaiting();
  expect(await served(person)).toBe('new');
});
