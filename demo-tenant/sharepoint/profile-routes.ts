import type { TenantResponse } from '../http.ts';
import { isPhotoAdministrator } from '../world/role-templates.ts';
import type { Switches } from '../world/switches.ts';
import type { SharePointProfile } from '../world/world-state.ts';
import { ODATA_ERRORS, odataAnswer, odataError, odataNull } from './odata-answer.ts';
import { mySiteOrigin, personalSiteUrl } from './personal-site.ts';
import { claimsName, findProfileOwner, type ProfileOwner } from './profile-account.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { thumbnailPath } from './thumbnail-files.ts';

const PEOPLE_CALL = /^\/_api\/SP\.UserProfiles\.PeopleManager\/(GetMyProperties|GetPropertiesFor)(?:\((.*)\))?$/i;
const PROPERTIES_TYPE = 'SP.UserProfiles.PersonProperties';

export function isProfileCall(path: string): boolean {
  return PEOPLE_CALL.test(path);
}

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

/** Whole on the hosts of the profile's own geography; the others know who and where, but no picture (4.1). */
function describeProfile({ origins, world, geo }: SharePointContext, { person, profile }: ProfileOwner) {
  const { accountUpn } = profile;
  const mySite = mySiteOrigin({ origins, switches: world.switches }, person.geo);
  const picture = person.geo === geo ? describePicture(profile, mySite, world.switches) : NO_PICTURE;
  const properties: Readonly<Record<string, string>> = {
    UserProfile_GUID: person.oid,
    AccountName: claimsName(accountUpn),
    FirstName: person.givenName,
    LastName: person.surname ?? '',
    PreferredName: person.displayName,
    Title: person.jobTitle,
    Department: person.department,
    WorkEmail: accountUpn,
    UserName: accountUpn,
    'SPS-UserPrincipalName': accountUpn,
    ...picture,
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
    PersonalSiteHostUrl: `${mySite}/`,
    PersonalUrl: profile.hasPersonalSite
      ? personalSiteUrl({ mySite }, accountUpn)
      : `${mySite}/Person.aspx?accountname=${encodeURIComponent(claimsName(accountUpn))}`,
    PictureUrl: picture.PictureURL || null,
    Title: person.jobTitle,
    UserProfileProperties: Object.entries(properties).map(([Key, Value]) => ({
      Key,
      Value,
      ValueType: 'Edm.String',
    })),
    UserUrl: `${mySite}/Person.aspx?accountname=${encodeURIComponent(claimsName(accountUpn))}`,
  };
}

const NO_PICTURE = {
  PictureURL: '',
  'SPS-PicturePlaceholderState': '',
  'SPS-PictureExchangeSyncState': '',
  'SPS-PictureTimestamp': '',
} as const;

/** The properties about the picture (domain facts 2.5). */
function describePicture(
  profile: Readonly<SharePointProfile>,
  mySite: string,
  switches: Switches,
): Readonly<Record<keyof typeof NO_PICTURE, string>> {
  const mediumPath = thumbnailPath(profile.accountUpn, 'M', switches).split('/').map(encodeURIComponent).join('/');
  const suffix = switches.pictureUrlTimestamp ? `?t=${profile.pictureTimestamp}` : '';
  return {
    PictureURL: profile.picture ? `${mySite}${mediumPath}${suffix}` : '',
    'SPS-PicturePlaceholderState': profile.showsPlaceholder ? switches.placeholderState : '0',
    'SPS-PictureExchangeSyncState': profile.isAttached ? '1' : '0',
    'SPS-PictureTimestamp': profile.pictureTimestamp === 0 ? '' : String(profile.pictureTimestamp),
  };
}
