import { describe, expect, it } from 'vitest';
import { fail, type Result } from '../../../../../contract/result.ts';
import { CUT, onlyOne, PUT_PHOTO, setUpStations } from './set-up-stations.ts';

const { demo, join, joinOne, open, photo, publish, put, puts, served, strike } = setUpStations();

describe('trouble of everybody', () => {
  it('the network is gone: kept, said so, and published once it is back', async () => {
    const station = await open();
    const person = await joinOne();
    await strike(CUT);
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'network' });
    expect(station.publisher.queue()).toMatchObject([
      { position: 1, state: 'waiting', failure: { kind: 'offline' }, personName: person.entry.displayName },
    ]);
    await station.publisher.publishWaiting();
    expect(await served(person)).toBeNull();

    await strike();
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    expect(station.publisher.queue()).toEqual([]);
    expect(station.settled).toEqual([[person.entry.key, 'done']]);
    // Once for the news that it waits, not for every try.
    expect(station.audited.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['photo-queued', 'offline'],
      ['photo-published', undefined],
    ]);
  });

  it('the sign-in died: waits for the operator, and nothing is sent', async () => {
    let token: Result<string> = fail({ kind: 'sign-in-needed' });
    const station = await open({ getToken: async () => (token.ok ? demo().getToken() : token) });
    const people = await join(2);
    const [first = expect.fail(), second = expect.fail()] = people;
    expect(await publish(station, first)).toEqual({ kind: 'waiting', for: 'operator' });
    expect(await publish(station, second)).toEqual({ kind: 'waiting', for: 'operator' });
    token = await demo().getToken();
    await station.publisher.publishWaiting('operator');
    expect(await served(first)).toBe('new');
    expect(await served(second)).toBe('new');
  });

  it('a pause that the service asks for is kept, by the operator’s wish too', async () => {
    let nowMs = Date.now();
    const station = await open({ publisher: { now: () => new Date(nowMs) } });
    const [first = expect.fail(), second = expect.fail()] = await join(2);
    await strike({ service: 'graph', action: { status: 429, retryAfterSeconds: 300 } });
    expect(await publish(station, first)).toEqual({ kind: 'waiting', for: 'service' });
    await strike();
    const asked = (await demo().requests()).length;
    expect(await publish(station, second)).toEqual({ kind: 'waiting', for: 'service' });
    await station.publisher.publishWaiting('operator');
    const [waiting = expect.fail()] = station.publisher.queue();
    expect(await station.publisher.publishAnyway(waiting.id)).toMatchObject({ failure: { kind: 'throttled' } });
    expect((await demo().requests()).length).toBe(asked);
    nowMs += 301_000;
    await station.publisher.publishWaiting();
    expect(await served(second)).toBe('new');
    expect(station.publisher.queue()).toEqual([]);
  });

  it('one person’s store in trouble is stepped over; with two in a row the service is down', async () => {
    const station = await open();
    const people = await join(3);
    const [first = expect.fail(), second = expect.fail(), third = expect.fail()] = people;
    await strike(CUT);
    for (const person of people) await publish(station, person);

    await strike({ service: 'graph', path: first.oid, action: { status: 503 } });
    await station.publisher.publishWaiting();
    expect(station.publisher.queue()).toMatchObject([{ personName: first.entry.displayName, state: 'waiting' }]);
    expect(await served(third)).toBe('new');

    await strike(CUT);
    for (const person of [second, third]) await publish(station, person, 'other');
    await strike({ service: 'graph', action: { status: 503 } });
    const asked = await demo().requests();
    await station.publisher.publishWaiting();
    const since = (await demo().requests()).slice(asked.length);
    expect(since.some(({ path }) => path.includes(second.oid))).toBe(true);
    expect(since.some(({ path }) => path.includes(third.oid))).toBe(false);
  });
});

describe('trouble of one person, stepped over', () => {
  it('no mailbox yet: waits for the licence, is not asked all the time, and those behind it are published', async () => {
    let nowMs = Date.now();
    const station = await open({ publisher: { now: () => new Date(nowMs) } });
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, path: person.oid, action: { status: 404 } });
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'licence' });
    const [next = expect.fail()] = await join(1);
    expect(await publish(station, next)).toEqual({ kind: 'published' });
    await strike();
    await station.publisher.publishWaiting();
    expect(station.publisher.queue()).toHaveLength(1);
    nowMs += 301_000;
    await station.publisher.publishWaiting();
    expect(station.publisher.queue()).toEqual([]);
    expect(await served(person)).toBe('new');
  });

  it('no account yet: found by employee number once it is there', async () => {
    const station = await open();
    const person = await joinOne({ accounts: false });
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'account' });
    expect(station.publisher.queue()).toMatchObject([{ state: 'waiting-for-account' }]);
    await demo().makeAccount(person.line);
    await station.publisher.publishWaiting();
    expect(station.publisher.queue()).toHaveLength(1);
    await station.publisher.publishWaiting('operator');
    expect(await served(person)).toBe('new');
    expect(station.settled).toEqual([[person.entry.key, 'done']]);
    expect(station.audited.at(-1)?.person.id).toBe(person.oid);
  });

  it('refused: tried again at the operator’s wish alone', async () => {
    const station = await open();
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, action: { status: 403 } });
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'operator' });
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-refused', reason: 'access-denied' });
    const refused = onlyOne(station);
    expect(refused).toMatchObject({ state: 'refused', requestId: expect.stringMatching(/./) });
    await strike();
    await station.publisher.publishWaiting();
    expect(station.publisher.queue()).toHaveLength(1);
    await station.publisher.publishWaiting('operator');
    expect(await served(person)).toBe('new');
  });
});

describe('never over a newer photo', () => {
  it('somebody was faster: a conflict, and what is there stays, until the operator says otherwise', async () => {
    const station = await open();
    const person = await joinOne();
    await put(person, 'other');
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'operator' });
    await station.publisher.publishWaiting('operator');
    expect(await served(person)).toBe('other');
    const item = onlyOne(station);
    expect(item).toMatchObject({ state: 'conflict', failure: { kind: 'newer-photo' } });
    expect(await station.publisher.publishAnyway(item.id)).toEqual({ ok: true, value: undefined });
    expect(await served(person)).toBe('new');
    expect(station.audited.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['photo-queued', 'newer-photo'],
      ['conflict-overruled', 'conflict'],
      ['photo-published', undefined],
    ]);
  });

  it('nor by the operator’s word about a photo that had met none', async () => {
    const station = await open();
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person);
    await strike();
    await put(person, 'other');
    expect(await station.publisher.publishAnyway(onlyOne(station).id)).toMatchObject({
      failure: { kind: 'newer-photo' },
    });
    expect(await served(person)).toBe('other');
  });

  it('a photo that is gone since is a decision too', async () => {
    const station = await open();
    const person = await joinOne({ photos: 'pattern' });
    const before = await demo().known(person.oid);
    await demo().graph.deletePhoto(person.oid);
    expect(await publish(station, person, 'new', before)).toMatchObject({
      kind: 'waiting',
    });
    expect(station.publisher.queue()).toMatchObject([{ state: 'conflict' }]);
  });

  it('nobody knows what was there: the operator is asked', async () => {
    const station = await open();
    const person = await joinOne();
    const before = await puts();
    const outcome = await publish(station, person, 'new', { kind: 'unknown' });
    expect(outcome).toEqual({ kind: 'waiting', for: 'operator' });
    expect(await puts()).toBe(before);
    expect(await served(person)).toBeNull();
    const item = onlyOne(station);
    expect(item.state).toBe('unknown-before');
    expect(await station.publisher.publishAnyway(item.id)).toMatchObject({ ok: true });
    expect(await served(person)).toBe('new');
  });
});

describe('two photos of one person', () => {
  it('the later one replaces the earlier, which is dropped and said so', async () => {
    const station = await open();
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person, 'other');
    await publish(station, person);
    await strike();
    const before = await puts();
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    expect((await puts()) - before).toBe(1);
    expect(station.audited.filter(({ kind }) => kind !== 'photo-queued')).toMatchObject([
      { kind: 'photo-dropped', reason: 'replaced', sha256: photo('other').photo.sha256 },
      { kind: 'photo-published', sha256: photo().photo.sha256 },
    ]);
  });

  it('the earlier one can’t be read back yet: it never goes over the later one', async () => {
    const station = await open({ onPause: () => strike(CUT).then(() => undefined) });
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, action: { drop: 'before' } });
    await publish(station, person, 'other');
    await publish(station, person);
    const [earlier] = station.queue?.list() ?? [];
    expect(earlier?.isSent).toBe(true);
    const unreadable = { path: `${person.oid}/photo/$value`, times: 1, action: { status: 400 } };
    await strike({ service: 'graph', method: 'GET', ...unreadable });
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    await station.publisher.publishWaiting('operator');
    expect(await served(person)).toBe('new');
    expect(station.publisher.queue()).toEqual([]);
    expect(station.audited.at(-1)).toMatchObject({ kind: 'photo-dropped', reason: 'replaced' });
  });

  it('an earlier one in conflict is no longer to be decided', async () => {
    const station = await open();
    const person = await joinOne();
    await put(person, 'third');
    await publish(station, person, 'other');
    expect(onlyOne(station).state).toBe('conflict');
    expect(await publish(station, person, 'new', await demo().known(person.oid))).toEqual({ kind: 'published' });
    expect(station.publisher.queue()).toEqual([]);
  });

  it('the earlier one had arrived after all: the later goes over it', async () => {
    const station = await open({ onPause: () => strike(CUT).then(() => undefined) });
    const person = await joinOne();
    await strike({ ...PUT_PHOTO, action: { drop: 'after' } });
    expect(await publish(station, person, 'other')).toEqual({ kind: 'waiting', for: 'network' });
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'network' });
    await strike();
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    expect(station.publisher.queue()).toEqual([]);
    expect(station.audited.filter(({ kind }) => kind === 'photo-published')).toHaveLength(2);
  });
});
