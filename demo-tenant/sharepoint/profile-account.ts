import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import type { SharePointProfile } from '../world/world-state.ts';

const CLAIMS_PREFIX = 'i:0#.f|membership|';

export interface ProfileOwner {
  readonly person: DemoRecord;
  readonly profile: Readonly<SharePointProfile>;
}

/** SharePoint's name for an account: a claim that ends in the UPN. */
export function claimsName(upn: string): string {
  return `${CLAIMS_PREFIX}${upn}`;
}

/**
 * Whose profile an account name means, with or without the claims prefix. Only the name that the profile was made
 * for is known: an alias or a new UPN finds nobody (domain facts 6, row 28).
 */
export function findProfileOwner(world: World, accountName: string): ProfileOwner | null {
  const name = accountName.toLowerCase();
  const upn = name.startsWith(CLAIMS_PREFIX) ? name.slice(CLAIMS_PREFIX.length) : name;
  return findOwner(world, (profile) => profile.accountUpn.toLowerCase() === upn);
}

/** The owner of the first profile that fits. */
export function findOwner(
  world: World,
  fits: (profile: Readonly<SharePointProfile>) => boolean,
): ProfileOwner | null {
  for (const person of world.people) {
    const profile = world.profiles.find(person.upn);
    if (profile && fits(profile)) return { person, profile };
  }
  return null;
}
