import type { Fetch } from '../http/fetch.ts';
import { CLOUDS } from './clouds.ts';
import type { Settings } from './load-settings.ts';
import type { TenantConnection } from './tenant-connection.ts';

/** Whose registered app asks: people for their own photo, or IT and stations for others'. */
export type Audience = 'self-service' | 'it';

/** Least permissions of each registration (design decision 5); SharePoint's is asked for when a diagnosis wants it. */
export const GRAPH_SCOPES: Readonly<Record<Audience, readonly string[]>> = {
  'self-service': ['User.ReadWrite'],
  it: ['ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All'],
};

/** Reads everybody's details in the directory; a diagnosis of somebody else does without it too. */
export const DETAILS_PERMISSION = 'User.Read.All';
/** Reads who may change photos, for operators with a role that may (domain facts 1.3). */
export const SETTINGS_PERMISSION = 'PeopleSettings.Read.All';

/**
 * One SharePoint list, and of all lists only those that IT names for this app: today's list of a photo station. As
 * the operator, so never more than the operator may (Graph, "Overview of selected permissions").
 */
export const LIST_PERMISSION = 'Lists.SelectedOperations.Selected';
/** Who is in a group: today's list of a photo station as a group. The least that lists members (Graph, "List members"). */
export const GROUP_PERMISSION = 'GroupMember.Read.All';

/**
 * What a registration may leave out: asked for when it is wanted, and explained where it is refused. For IT: who
 * somebody is in the directory, and who may change photos (docs/decisions/0013-evidence.md); a photo station's list.
 */
export const OPTIONAL_GRAPH_SCOPES = {
  'self-service': ['Files.Read'],
  it: [DETAILS_PERMISSION, SETTINGS_PERMISSION, LIST_PERMISSION, GROUP_PERMISSION],
} as const satisfies Readonly<Record<Audience, readonly string[]>>;

/** The tenant that IT configured for this audience, or null where no tenant or no client id is set. */
export function connectionFromSettings(
  settings: Pick<Settings, 'cloud' | 'tenantId' | 'clientId' | 'itClientId' | 'sharePointHost'>,
  fetch: Fetch,
  audience: Audience,
): TenantConnection | null {
  const { tenantId, sharePointHost } = settings;
  const clientId = audience === 'it' ? settings.itClientId : settings.clientId;
  if (tenantId === null || clientId === null) return null;
  const { loginHost, graphUrl, graphResource, sharePointSuffix } = CLOUDS[settings.cloud];
  return {
    cloud: settings.cloud,
    tenantId,
    clientId,
    authority: `https://${loginHost}/${tenantId}`,
    knownAuthorities: [loginHost],
    graphUrl,
    graphResource,
    graphScopes: GRAPH_SCOPES[audience],
    optionalGraphScopes: OPTIONAL_GRAPH_SCOPES[audience],
    sharePointSuffix,
    sharePointHost,
    sharePointApiOrigin: (pagesOrigin) => pagesOrigin,
    fetch,
  };
}
