import { type Origins, sharePointSites } from '../origins.ts';
import { GRAPH_AUDIENCE, GRAPH_SCOPES, isWebsite, SHAREPOINT_SCOPE } from '../tenant-constants.ts';

export const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const;

/** A permission by the name under which it is consented to: the same for every SharePoint host, whatever the port. */
export type Permission = `Graph/${string}` | `SharePoint/${string}`;

/** Something that takes access tokens, and what one client registered for it. */
interface TokenResource {
  readonly audience: string;
  readonly permissions: readonly Permission[];
}

/** What may be asked for, by which client, and how it is spelled. */
export interface Scopes {
  readonly resourcesOf: (clientId: string) => readonly TokenResource[];
  /** Every way to spell a permission for one audience; Graph's may stand without its address. */
  readonly spellings: (audience: string, permissions: readonly Permission[]) => readonly string[];
  /** Null for OpenID's own scopes, which need no consent. */
  readonly permissionOf: (scope: string) => Permission | null;
  /** Which audience a request means. A request that names none means Graph. */
  readonly audienceOf: (scope: string) => string;
}

export function createScopes(origins: Origins): Scopes {
  const sharePoints = sharePointSites(origins).map(({ api }) => api);
  const audienceOf = (scope: string) =>
    sharePoints.find((audience) => scope.split(' ').some((one) => one.startsWith(`${audience}/`))) ??
    GRAPH_AUDIENCE;

  return {
    audienceOf,
    resourcesOf(clientId) {
      if (isWebsite(clientId)) return [];
      const graph = (GRAPH_SCOPES[clientId] ?? []).map((scope): Permission => `Graph/${scope}`);
      const sharePoint: readonly Permission[] = [`SharePoint/${SHAREPOINT_SCOPE}`];
      return [
        { audience: GRAPH_AUDIENCE, permissions: graph },
        ...sharePoints.map((audience) => ({ audience, permissions: sharePoint })),
      ];
    },
    spellings(audience, permissions) {
      const names = permissions.map(nameOf);
      const full = names.map((name) => `${audience}/${name}`);
      return audience === GRAPH_AUDIENCE ? [...names, ...full] : full;
    },
    permissionOf(scope) {
      if ((OPENID_SCOPES as readonly string[]).includes(scope)) return null;
      const name = scope.slice(scope.lastIndexOf('/') + 1);
      return audienceOf(scope) === GRAPH_AUDIENCE ? `Graph/${name}` : `SharePoint/${name}`;
    },
  };
}

/** The permission as `scp` carries it: without the audience's address. */
export function nameOf(permission: Permission): string {
  return permission.slice(permission.indexOf('/') + 1);
}
