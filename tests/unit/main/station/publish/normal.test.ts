import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { patternPhoto } from '../../../../fixtures/pattern-photo.ts';
import { type DemoOperator, openDemoOperator } from './demo-operator.ts';
import { openStation, orderFor, type Station } from './open-station.ts';

let operator: DemoOperator;
let station: Station;
beforeAll(async () => {
  operator = await openDemoOperator();
  station = await openStation(operator);
});
afterEach(() => operator.strike());
afterAll(async () => {
  await station.close();
  await operator.close();
});

it('a normal publish takes five requests, one after the other, and no pause', async () => {
  const [{ entry, oid } = expect.fail()] = await operator.join(1, { photos: 'pattern' });
  const photo = await patternPhoto('new');
  const before = await operator.known(oid);
  const asked = (await operator.requests()).length;
  const steps: string[] = [];
  expect(await station.publisher.publish(orderFor(entry, photo, before, steps))).toEqual({ kind: 'published' });
  const requests = (await operator.requests()).slice(asked);
  expect(requests.map(({ method, path }) => `${method} ${path.slice(path.indexOf('/photo'))}`)).toEqual([
    'GET /photo',
    'GET /photo/$value',
    'PUT /photo/$value',
    'GET /photo',
    'GET /photo/$value',
  ]);
  expect(station.pauses).toEqual([]);
  expect(steps).toEqual(['back-up', 'upload', 'confirm']);
  expect(await operator.served(oid, { new: photo.photo })).toBe('new');
  expect(station.queue?.list()).toEqual([]);
  expect(station.learned.get(entry.key)).toEqual(await operator.known(oid));
  expect(station.settled).toEqual([]);
  expect(station.audited).toEqual([
    {
      kind: 'photo-published',
      session: 'session-1',
      person: { key: entry.key, id: oid, name: entry.displayName },
      sha256: photo.photo.sha256,
      requestId: expect.stringMatching(/./),
    },
  ]);
});
