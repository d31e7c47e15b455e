import type { Origins } from '../origins.ts';

/** Name that a person's files and site carry: the UPN with `_` for `@` and `.` (domain facts 2.1). */
export function personStem(upn: string): string {
  return upn.toLowerCase().replace(/[@.]/g, '_');
}

/** Address of a person's own site, with a slash at the end. */
export function personalSiteUrl({ mySite }: Origins, upn: string): string {
  return `${mySite}/personal/${encodeURIComponent(personStem(upn))}/`;
}
