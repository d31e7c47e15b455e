import type { TokenClaims } from '../http.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { isPhotoAdministrator } from '../world/role-templates.ts';
import type { Switches } from '../world/switches.ts';
import type { PhotoUpdateSettings } from '../world/world-state.ts';

const READ_EVERYBODY = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const READ_SELF = [...READ_EVERYBODY, 'User.Read', 'User.ReadWrite'];
const READ_DETAILS_OF_EVERYBODY = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const READ_PHOTO_OF_EVERYBODY = [...READ_EVERYBODY, 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'];
const READ_OWN_PHOTO = [...READ_PHOTO_OF_EVERYBODY, 'User.Read', 'User.ReadWrite'];
const WRITE_PHOTO_OF_EVERYBODY = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'];
const WRITE_OWN_PHOTO = [...WRITE_PHOTO_OF_EVERYBODY, 'User.ReadWrite'];
const READ_SITES = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const WRITE_SITES = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const READ_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'];
const READ_OWN_FILES = ['Files.Read', 'Files.ReadWrite', 'Files.Read.All', 'Files.ReadWrite.All'];
const WRITE_PEOPLE_SETTINGS = ['PeopleSettings.ReadWrite.All'];
const READ_PEOPLE_SETTINGS = ['PeopleSettings.Read.All', ...WRITE_PEOPLE_SETTINGS];

/** What a token allows, by delegated permissions (domain facts 1.3). */
type Claims = Pick<TokenClaims, 'oid' | 'scp' | 'wids'>;

function holdsAny({ scp }: Claims, scopes: readonly string[]): boolean {
  const held = scp.split(' ');
  return scopes.some((scope) => held.includes(scope));
}

export function mayReadPerson(claims: Claims, oid: string): boolean {
  return holdsAny(claims, claims.oid === oid ? READ_SELF : READ_EVERYBODY);
}

export function mayListPeople(claims: Claims): boolean {
  return holdsAny(claims, READ_EVERYBODY);
}

/** Beyond names and addresses: `User.ReadBasic.All` isn't enough for somebody else. */
export function mayReadDetails(claims: Claims, oid: string): boolean {
  return claims.oid === oid ? holdsAny(claims, READ_SELF) : holdsAny(claims, READ_DETAILS_OF_EVERYBODY);
}

/** Finding people by what is beyond names and addresses. */
export function mayListDetails(claims: Claims): boolean {
  return holdsAny(claims, READ_DETAILS_OF_EVERYBODY);
}

export function mayReadPhoto(claims: Claims, oid: string): boolean {
  return holdsAny(claims, claims.oid === oid ? READ_OWN_PHOTO : READ_PHOTO_OF_EVERYBODY);
}

/** For somebody else's photo an administrator's role is needed besides the permission. */
export function mayWritePhoto(claims: Claims, oid: string): boolean {
  if (claims.oid === oid) return holdsAny(claims, WRITE_OWN_PHOTO);
  return holdsAny(claims, WRITE_PHOTO_OF_EVERYBODY) && isPhotoAdministrator(claims.wids);
}

/** photoUpdateSettings, and guests, who can't change their own (domain facts 1.8, 4.3). */
export function isPhotoChangeAllowed(
  claims: Claims,
  caller: DemoRecord,
  { source, allowedRoles }: PhotoUpdateSettings,
): boolean {
  if (source === 'onPremises' || caller.isPhotoChangeForbidden || caller.userType === 'Guest') return false;
  return allowedRoles.length === 0 || claims.wids.some((role) => allowedRoles.includes(role));
}

export function mayReadSites(claims: Claims): boolean {
  return holdsAny(claims, READ_SITES);
}

/** Files of somebody else only as far as they are shared. */
export function mayReadOwnFiles(claims: Claims, oid: string): boolean {
  return claims.oid === oid && holdsAny(claims, READ_OWN_FILES);
}

export function mayReadPhotoSettings(claims: Claims, { photoSettingsPermission }: Switches): boolean {
  const isPermitted = holdsAny(
    claims,
    photoSettingsPermission === 'read' ? READ_PEOPLE_SETTINGS : WRITE_PEOPLE_SETTINGS,
  );
  return isPermitted && isPhotoAdministrator(claims.wids);
}

/** What may be done with the list. */
export type Rights = 'none' | 'read' | 'write';

const SELECTED_SCOPES = { list: 'Lists.SelectedOperations.Selected', site: 'Sites.Selected' } as const;

/**
 * Rights on today's list. The `Selected` permissions give none by themselves: an owner has to grant the app that list or
 * that site (learn.microsoft.com/graph/permissions-selected-overview).
 */
export function listRights(claims: Claims, { listGrant }: Switches): Rights {
  if (holdsAny(claims, WRITE_SITES)) return 'write';
  const granted = listGrant.endsWith('-write') ? 'write' : 'read';
  const scope = listGrant.startsWith('list') ? SELECTED_SCOPES.list : SELECTED_SCOPES.site;
  if (listGrant !== 'none' && holdsAny(claims, [scope])) return granted;
  return mayReadSites(claims) ? 'read' : 'none';
}

/** Rights on the site around it: a grant of the list alone may not be enough to be told of the site. */
export function siteRights(claims: Claims, switches: Switches): Rights {
  const isListOnly = switches.listGrant.startsWith('list') && switches.siteForListGrant === 'refused';
  return listRights(claims, isListOnly ? { ...switches, listGrant: 'none' } : switches);
}

export function mayReadGroups(claims: Claims): boolean {
  return holdsAny(claims, READ_GROUPS);
}
