import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../../contract/demo-tenant.ts';
import { ALL_CAUSES } from '../../../demo-tenant/world/causes/all-causes.ts';
import type { Switches } from '../../../demo-tenant/world/switches.ts';
import { type DemoBench, openDemoBench } from '../main/services/demo-bench.ts';
import { dealStories } from './deal-stories.ts';
import { type Told, tellStory } from './tell-story.ts';

/** Another number deals the stories to other people; the one that was used is in the test's name. */
const SEEDS = (process.env['SELFSAME_STORY_SEEDS'] ?? '7').split(',').map(Number);
const LONG_MS = 300_000;
const isLong = process.env['SELFSAME_TEST_LONG'] === '1';

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

/** Everybody with a story. Each registration answers four requests at a time, so each has one command at a time. */
async function tellAll(people: readonly DemoPerson[], desk: string): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const tellInTurn = async (some: readonly DemoPerson[]) => {
    for (const person of some) told.set(person.cause ?? '', await tellStory(bench, person, desk));
  };
  const withStory = people.filter(({ cause }) => cause !== null);
  const isForOthers = ({ command }: DemoPerson) => command === 'diagnose-for';
  await Promise.all([
    tellInTurn(withStory.filter(isForOthers)),
    tellInTurn(withStory.filter((person) => !isForOthers(person))),
  ]);
  return told;
}

/** By story: which cause its command named first. */
function firstCauses(told: ReadonlyMap<string, Told>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries([...told].map(([cause, { causes }]) => [cause, causes[0]]));
}

/** Behaviour that is not certain of the real service, the other way round where an app should not notice. */
const OTHERWISE: Partial<Switches> = {
  betaSubstitute: 'real',
  conditionalGet: true,
  etagChanges: 'twice',
  largeThumbnailPixels: 200,
  missingPhotoCode: 'ErrorItemNotFound',
  othersProfiles: 'administrators',
  photoLibrary: 'Foto Pengguna',
  pictureUrlTimestamp: true,
  pullErrorBackoffHours: 8,
  unavailableSize: 'not-found',
  userPhotoRedirect: 'afdcache',
  vanityHosts: true,
};

const EVERY_CAUSE = Object.fromEntries(ALL_CAUSES.map(({ id }) => [id, id]));

describe('the command that the tenant lists for a story names its cause first', () => {
  it(
    'on the named people',
    async () => {
      const told = await tellAll(bench.tenant.descriptor.people, 'named');
      expect(firstCauses(told)).toEqual(EVERY_CAUSE);
    },
    LONG_MS,
  );

  it.each(SEEDS)(
    'on others, shuffled with the seed %s',
    async (seed) => {
      const people = await dealStories(bench, seed);
      const told = await tellAll(people, `dealt ${seed}`);
      expect(firstCauses(told)).toEqual(EVERY_CAUSE);
    },
    LONG_MS,
  );

  it.skipIf(!isLong)(
    'on others, where the service behaves otherwise',
    async () => {
      const people = await dealStories(bench, 11);
      await bench.control('faults', { switches: OTHERWISE });
      expect(firstCauses(await tellAll(people, 'otherwise'))).toEqual(EVERY_CAUSE);
    },
    LONG_MS,
  );
});

it(
  'where all is well no cause is named',
  async () => {
    await bench.tenant.reset();
    for (const person of bench.tenant.descriptor.people.filter(({ cause }) => cause === null)) {
      const { causes, receipt } = await tellStory(bench, person, 'well');
      expect(causes).toEqual([]);
      expect(receipt?.places.map(({ verdict }) => verdict)).not.toContain('other');
    }
  },
  LONG_MS,
);

describe('a second run, 25 hours later, names what changed', () => {
  /** What the second run names first, and the places that changed with what they were and are. */
  const CHANGES = [
    // The visit is not in vain any more; yesterday's was, which is the reason still.
    ['sharepoint-not-pulled', 'sharepoint-not-pulled', { 'sharepoint-thumbnail-L': ['other', 'same'] }],
    // The mailbox is there by now, and empty.
    ['mailbox-being-made', 'no-photo', { graph: ['unknown', 'none'] }],
    // What a browser keeps for a day is gone; Teams keeps it for longer.
    ['browser-cache', 'teams-cache', {}],
    ['sharepoint-detached', 'sharepoint-detached', {}],
  ] as const;

  it.each(CHANGES)(
    '%s: %s',
    async (cause, later, expected) => {
      await bench.tenant.reset();
      const person = bench.tenant.descriptor.people.find((one) => one.cause === cause);
      if (person === undefined) throw new Error(`nobody has ${cause}`);
      const first = await tellStory(bench, person, `twice ${cause}`);
      expect(first.causes[0]).toBe(cause);
      await bench.tenant.advance(25);
      const { causes, receipt } = await tellStory(bench, person, `twice ${cause}`);
      expect(causes[0]).toBe(later);
      const changes = receipt?.changes.map(({ place, before, after }) => [place, [before, after]]) ?? [];
      expect(Object.fromEntries(changes)).toMatchObject(expected);
      expect(changes.length > 0).toBe(Object.keys(expected).length > 0);
    },
    LONG_MS,
  );
});
