import type { Origins } from '../origins.ts';
import { personalSiteUrl } from '../sharepoint/personal-site.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import type { SharePointProfile } from '../world/world-state.ts';

const DEFAULT_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const;

/** What `User.ReadBasic.All` shows of somebody else. */
const BASIC_PROPERTIES: readonly string[] = [
  'displayName',
  'givenName',
  'id',
  'mail',
  'surname',
  'userPrincipalName',
];

/** Long before anything that the demo tenant tells of. */
const LICENSED_SINCE = '2024-01-08T08:00:00Z';

export interface PersonFacts {
  readonly person: DemoRecord;
  readonly profile: Readonly<SharePointProfile> | null;
  readonly origins: Origins;
}

/** Every property of a user that this Graph knows. */
function allProperties({ person, profile, origins }: PersonFacts): Readonly<Record<string, unknown>> {
  return {
    id: person.oid,
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    userPrincipalName: person.upn,
    mail: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    businessPhones: [],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    accountEnabled: person.enabled,
    userType: person.userType,
    onPremisesSyncEnabled: null,
    assignedPlans: assignedPlans(person),
    mySite: profile?.hasPersonalSite ? personalSiteUrl(origins, profile.accountUpn) : null,
  };
}

/** One plan per service that the person has; without a licence it was switched off. */
function assignedPlans({ hasMailbox, hasSharePointLicence }: DemoRecord): readonly object[] {
  const services = { exchange: hasMailbox, SharePoint: hasSharePointLicence };
  return Object.entries(services).map(([service, isEnabled]) => ({
    assignedDateTime: LICENSED_SINCE,
    capabilityStatus: isEnabled ? 'Enabled' : 'Deleted',
    service,
  }));
}

/** Names in a `$select`; null where there is none. */
export function parseSelect(query: URLSearchParams): readonly string[] | null {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter((name) => name !== '') ?? null;
}

/** Whether a selection stays within what `User.ReadBasic.All` shows. */
export function isBasicSelection(select: readonly string[] | null): boolean {
  return select === null || select.every((name) => BASIC_PROPERTIES.includes(name));
}

/** The selected properties, or Graph's default ones; unknown names are left out. */
export function pickProperties(facts: PersonFacts, select: readonly string[] | null): object {
  const all = allProperties(facts);
  const names: readonly string[] = select ?? DEFAULT_PROPERTIES;
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}
