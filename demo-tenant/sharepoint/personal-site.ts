import type { Origins } from '../origins.ts';
import type { Switches } from '../world/switches.ts';
import type { Geo } from '../world/world-state.ts';

/** What the tenant's hosts are called at this moment. */
export interface TenantHosts {
  readonly origins: Origins;
  readonly switches: Switches;
}

/** Name that a person's files and site carry: the UPN with `_` for `@` and `.` (domain facts 2.1). */
export function personStem(upn: string): string {
  return upn.toLowerCase().replace(/[@.]/g, '_');
}

/** The root site's origin, by the name that the tenant tells. */
export function rootSiteOrigin({ origins, switches }: TenantHosts): string {
  return switches.vanityHosts ? origins.vanity : origins.sharePoint;
}

/** Origin of a geography's My Site host, by the name that the tenant tells. */
export function mySiteOrigin({ origins, switches }: TenantHosts, geo: Geo): string {
  if (geo === 'other') return origins.otherGeo;
  return switches.vanityHosts ? origins.vanityMySite : origins.mySite;
}

/** Address of a person's own site on a My Site host, with a slash at the end. */
export function personalSiteUrl({ mySite }: Pick<Origins, 'mySite'>, upn: string): string {
  return `${mySite}/personal/${encodeURIComponent(personStem(upn))}/`;
}
