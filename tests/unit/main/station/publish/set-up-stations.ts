import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { SessionOutcome } from '../../../../../contract/station/session-state.ts';
import type { FinishedPhoto } from '../../../../../main/photo/pictures.ts';
import type { KnownPhoto } from '../../../../../main/station/list/todays-list.ts';
import { patternPhoto } from '../../../../fixtures/pattern-photo.ts';
import { type DemoOperator, type JoinOptions, type Newcomer, openDemoOperator } from './demo-operator.ts';
import { openStation, orderFor, type Station, type StationChanges } from './open-station.ts';

/** Graph can't be reached. */
export const CUT = { service: 'graph', action: { drop: 'before' } } as const;
export const PUT_PHOTO = { service: 'graph', method: 'PUT', path: '/photo/$value' } as const;

/** One demo tenant for the tests of a file, and stations that are closed after each of them. */
export function setUpStations() {
  let operator: DemoOperator | undefined;
  let photos: Readonly<Record<'new' | 'other' | 'third', FinishedPhoto>> | undefined;
  let stations: Station[] = [];
  let names = 0;

  beforeAll(async () => {
    operator = await openDemoOperator();
    const [first, other, third] = await Promise.all(['new', 'other', 'third'].map(patternPhoto));
    photos = { new: first ?? expect.fail(), other: other ?? expect.fail(), third: third ?? expect.fail() };
  });
  afterEach(async () => {
    await demo().control('faults', { rules: [], graphServesOldForSeconds: 0 });
    await Promise.all(stations.map(({ close }) => close()));
    stations = [];
  });
  afterAll(() => operator?.close());

  const demo = () => operator ?? expect.fail('the demo tenant has not started');
  const photo = (which: 'new' | 'other' | 'third' = 'new') => (photos ?? expect.fail())[which];

  return {
    demo,
    photo,
    /** A station of its own, or by name the same one after a restart. */
    open: async (changes: StationChanges = {}): Promise<Station> => {
      names += 1;
      const station = await openStation(demo(), { name: `station-${names}`, ...changes });
      stations.push(station);
      return station;
    },
    join: (count: number, options?: JoinOptions) => demo().join(count, options),
    joinOne: async (options?: JoinOptions): Promise<Newcomer> => {
      const [newcomer = expect.fail()] = await demo().join(1, options);
      return newcomer;
    },
    /** For somebody without a photo, as the list says where nothing else is given. */
    publish: (
      { publisher }: Station,
      { entry }: Newcomer,
      which: 'new' | 'other' | 'third' = 'new',
      before: KnownPhoto = { kind: 'none' },
    ): Promise<SessionOutcome> => publisher.publish(orderFor(entry, photo(which), before)),
    puts: async () => (await demo().requests()).filter(({ method }) => method === 'PUT').length,
    served: ({ oid }: Newcomer) =>
      demo().served(oid, { new: photo().photo, other: photo('other').photo, third: photo('third').photo }),
    strike: (...rules: object[]) => demo().strike(...rules),
    put: ({ oid }: Newcomer, which: 'new' | 'other' | 'third') => demo().put(oid, photo(which).photo),
  };
}

/** The only photo that waits. */
export function onlyOne(station: Station) {
  const waiting = station.publisher.queue();
  expect(waiting).toHaveLength(1);
  return waiting[0] ?? expect.fail();
}
