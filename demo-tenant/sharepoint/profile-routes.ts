import type { TenantResponse } from '../http.ts';
import { isPhotoAdministrator } from '../world/role-templates.ts';
import { ODATA_ERRORS, odataAnswer, odataError, odataNull } from './odata-answer.ts';
import { personalSiteUrl } from './personal-site.ts';
import { claimsName, findProfileOwner, type ProfileOwner } from './profile-account.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { thumbnailPath } from './thumbnail-files.ts';

const PEOPLE_CALL = /^\/_api\/SP\.UserProfiles\.PeopleManager\/(GetMyProperties|GetPropertiesFor)(?:\((.*)\))?$/i;
const PROPERTIES_TYPE = 'SP.UserProfiles.PersonProperties';

/** Answer `PeopleManager/GetMyProperties` and `GetPropertiesFor(…)`; null: not such a path. Reading spends nothing. */
export function answerProfile(context: SharePointContext): TenantResponse | null {
  const [, call, argument] = PEOPLE_CALL.exec(context.path) ?? [];
  if (call === undefined) return null;
  if (call.toLowerCase() === 'getmyproperties') return answerOwn(context);
  const accountName = readAccountName(argument ?? '', context.request.url.searchParams);
  if (accountName === null) return odataError(context.request, ODATA_ERRORS.resourceNotFound);
  return answerFor(context, accountName);
}

function answerOwn(context: SharePointContext): TenantResponse {
  const { request, visitor, world } = context;
  const profile = world.profiles.find(visitor.upn);
  if (!profile) return odataNull(request, 'GetMyProperties');
  return odataAnswer(request, PROPERTIES_TYPE, describeProfile(context, { person: visitor, profile }));
}

function answerFor(context: SharePointContext, accountName: string): TenantResponse {
  const { request, visitor, world } = context;
  const owner = findProfileOwner(world, accountName);
  const isOwn = owner?.person.oid === visitor.oid;
  const mayRead = isOwn || world.switches.othersProfiles === 'everyone' || isPhotoAdministrator(visitor.wids);
  if (!mayRead) return odataError(request, ODATA_ERRORS.accessDenied);
  return owner
    ? odataAnswer(request, PROPERTIES_TYPE, describeProfile(context, owner))
    : odataNull(request, 'GetPropertiesFor');
}

/** `accountName=@v` with `?@v='…'`, or the quoted name itself. */
function readAccountName(argument: string, query: URLSearchParams): string | null {
  const [, given = argument] = /^accountName=(.*)$/i.exec(argument) ?? [];
  const quoted = given.startsWith('@') ? query.get(given) : given;
  const [, name] = /^'(.*)'$/.exec(quoted ?? '') ?? [];
  return name?.replaceAll("''", "'") ?? null;
}

function describeProfile({ origins, world }: SharePointContext, { person, profile }: ProfileOwner) {
  const { accountUpn } = profile;
  const mediumPath = thumbnailPath(accountUpn, 'M').split('/').map(encodeURIComponent).join('/');
  const suffix = world.switches.pictureUrlTimestamp ? `?t=${profile.pictureTimestamp}` : '';
  const pictureUrl = profile.picture ? `${origins.mySite}${mediumPath}${suffix}` : null;
  const properties: Readonly<Record<string, string>> = {
    UserProfile_GUID: person.oid,
    AccountName: claimsName(accountUpn),
    FirstName: person.givenName,
    LastName: person.surname,
    PreferredName: person.displayName,
    Title: person.jobTitle,
    Department: person.department,
    WorkEmail: accountUpn,
    UserName: accountUpn,
    'SPS-UserPrincipalName': accountUpn,
    PictureURL: pictureUrl ?? '',
    'SPS-PicturePlaceholderState': profile.showsPlaceholder ? '1' : '0',
    'SPS-PictureExchangeSyncState': profile.isAttached ? '1' : '0',
    'SPS-PictureTimestamp': profile.pictureTimestamp === 0 ? '' : String(profile.pictureTimestamp),
    'msOnline-ObjectId': person.oid,
  };
  return {
    AccountName: claimsName(accountUpn),
    DirectReports: [],
    DisplayName: person.displayName,
    Email: accountUpn,
    ExtendedManagers: [],
    ExtendedReports: [claimsName(accountUpn)],
    IsFollowed: false,
    LatestPost: null,
    Peers: [],
    PersonalSiteHostUrl: `${origins.mySite}/`,
    PersonalUrl: profile.hasPersonalSite
      ? personalSiteUrl(origins, accountUpn)
      : `${origins.mySite}/Person.aspx?accountname=${encodeURIComponent(claimsName(accountUpn))}`,
    PictureUrl: pictureUrl,
    Title: person.jobTitle,
    UserProfileProperties: Object.entries(properties).map(([Key, Value]) => ({
      Key,
      Value,
      ValueType: 'Edm.String',
    })),
    UserUrl: `${origins.mySite}/Person.aspx?accountname=${encodeURIComponent(claimsName(accountUpn))}`,
  };
}
