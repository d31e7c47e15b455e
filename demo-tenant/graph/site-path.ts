import { ONBOARDING, SHAREPOINT_HOST, VANITY_HOST } from '../tenant-constants.ts';

/** Which site a path below `sites/` names, and what follows. */
export type SitePath =
  | { readonly kind: 'root'; readonly rest: readonly string[] }
  | { readonly kind: 'onboarding'; readonly rest: readonly string[] }
  | { readonly kind: 'unknown-site' }
  | { readonly kind: 'unknown-host' };

/** Id of the site: host name, site collection and site. */
export const ONBOARDING_SITE_ID = [SHAREPOINT_HOST, ...ONBOARDING.siteIds].join(',');

const TEAM_HOSTS: readonly string[] = [SHAREPOINT_HOST, VANITY_HOST];

/**
 * Read `root`, `{host},{guid},{guid}` and `{host}:/{path}`, which another colon ends where something follows. A host may
 * carry a port: the demo's do, SharePoint's don't.
 */
export function parseSitePath([first = '', ...others]: readonly string[]): SitePath {
  if (first.toLowerCase() === 'root') return { kind: 'root', rest: others };
  if (first.endsWith(':')) return siteByPath(first.slice(0, -1), others);
  return first.toLowerCase() === ONBOARDING_SITE_ID
    ? { kind: 'onboarding', rest: others }
    : { kind: 'unknown-site' };
}

function siteByPath(host: string, segments: readonly string[]): SitePath {
  if (!TEAM_HOSTS.includes(host.toLowerCase().replace(/:\d+$/, ''))) return { kind: 'unknown-host' };
  const end = segments.findIndex((segment) => segment.endsWith(':'));
  const names = end < 0 ? segments : segments.slice(0, end + 1);
  const path = `/${names.join('/')}`.replace(/:$/, '').toLowerCase();
  return path === ONBOARDING.sitePath
    ? { kind: 'onboarding', rest: end < 0 ? [] : segments.slice(end + 1) }
    : { kind: 'unknown-site' };
}
