import { expect, it } from 'vitest';
import { orderFor } from './open-station.ts';
import { setUpStations } from './set-up-stations.ts';

const { demo, joinOne, open, photo, served } = setUpStations();

it('a normal publish takes five requests, one after the other, and no pause', async () => {
  const station = await open();
  const person = await joinOne({ photos: 'pattern' });
  const { entry, oid } = person;
  const before = await demo().known(oid);
  const asked = (await demo().requests()).length;
  const steps: string[] = [];
  expect(await station.publisher.publish(orderFor(entry, photo(), before, steps))).toEqual({ kind: 'published' });
  const requests = (await demo().requests()).slice(asked);
  expect(requests.map(({ method, path }) => `${method} ${path.slice(path.indexOf('/photo'))}`)).toEqual([
    'GET /photo',
    'GET /photo/$value',
    'PUT /photo/$value',
    'GET /photo',
    'GET /photo/$value',
  ]);
  expect(station.pauses).toEqual([]);
  expect(steps).toEqual(['back-up', 'upload', 'confirm']);
  expect(await served(person)).toBe('new');
  expect(station.queue?.list()).toEqual([]);
  expect(station.learned.get(entry.key)).toEqual(await demo().known(oid));
  expect(station.settled).toEqual([]);
  expect(station.audited).toEqual([
    {
      kind: 'photo-published',
      session: 'session-1',
      person: { key: entry.key, id: oid, name: entry.displayName },
      sha256: photo().photo.sha256,
      requestId: expect.stringMatching(/./),
    },
  ]);
});
