import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../../contract/demo-tenant.ts';
import { ALL_CAUSES } from '../../../demo-tenant/world/causes/all-causes.ts';
import { type DemoBench, openDemoBench } from '../main/services/demo-bench.ts';
import { dealStories } from './deal-stories.ts';
import { type Told, tellStory } from './tell-story.ts';

/** Another number deals the stories to other people; the one that was used is in the test's name. */
const SEEDS = (process.env['SELFSAME_STORY_SEEDS'] ?? '7').split(',').map(Number);
const LONG_MS = 300_000;

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

/** Everybody with a story. Each registration answers four requests at a time, so each has one command at a time. */
async function tellAll(people: readonly DemoPerson[]): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const tellInTurn = async (some: readonly DemoPerson[]) => {
    for (const person of some) told.set(person.cause ?? '', await tellStory(bench, person));
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

const EVERY_CAUSE = Object.fromEntries(ALL_CAUSES.map(({ id }) => [id, id]));

describe('the command that the tenant lists for a story names its cause first', () => {
  it(
    'on the named people',
    async () => {
      const told = await tellAll(bench.tenant.descriptor.people);
      expect(firstCauses(told)).toEqual(EVERY_CAUSE);
    },
    LONG_MS,
  );

  it.each(SEEDS)(
    'on others, shuffled with the seed %s',
    async (seed) => {
      const people = await dealStories(bench, seed);
      const told = await tellAll(people);
      expect(firstCauses(told)).toEqual(EVERY_CAUSE);
    },
    LONG_MS,
  );
});
