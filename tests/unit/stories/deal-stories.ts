import type { DemoPerson } from '../../../contract/demo-tenant.ts';
import { findCause } from '../../../demo-tenant/world/causes/all-causes.ts';
import type { DemoBench } from '../main/services/demo-bench.ts';

/**
 * Begin the tenant anew and give each story to somebody else than its named person, as the seed says. The
 * administrator stays well: somebody has to ask.
 */
export async function dealStories(bench: DemoBench, seed: number): Promise<readonly DemoPerson[]> {
  const { admin, people } = bench.tenant.descriptor;
  await bench.tenant.reset();
  const others = people.filter(({ upn }) => upn !== admin);
  const turns = 1 + (seed % (others.length - 1));
  const order = shuffled(others, seed);
  const dealt = order.map((person, index): DemoPerson => {
    const { cause = null, command = 'diagnose' } = order[(index + turns) % order.length] ?? {};
    return { ...person, cause, command, story: (cause && findCause(cause)?.story(person.displayName)) ?? '' };
  });
  for (const { upn, cause } of dealt) await bench.control(`people/${encodeURIComponent(upn)}`, { cause });
  return dealt;
}

/** Fisher and Yates' shuffle with a small generator of Park and Miller's. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const left = [...items];
  const drawn: T[] = [];
  let state = (seed % 2_147_483_646) + 1;
  while (left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    drawn.push(...left.splice(state % left.length, 1));
  }
  return drawn;
}
