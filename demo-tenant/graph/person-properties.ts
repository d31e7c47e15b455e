import { mySiteOrigin, personalSiteUrl, type TenantHosts } from '../sharepoint/personal-site.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { type ServicePlan, servicePlanId } from '../world/service-plans.ts';
import type { SharePointProfile } from '../world/world-state.ts';
import type { GraphContext } from './graph-context.ts';
import { mayListPeople, mayReadDetails } from './permissions.ts';

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

export interface PersonFacts {
  readonly person: DemoRecord;
  readonly profile: Readonly<SharePointProfile> | null;
  readonly hosts: TenantHosts;
}

/** Every property of a user that this Graph knows. */
function allProperties({ person, profile, hosts }: PersonFacts): Readonly<Record<string, unknown>> {
  return {
    id: person.oid,
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    userPrincipalName: person.upn,
    mail: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    employeeId: person.employeeId,
    businessPhones: [],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    accountEnabled: person.enabled,
    userType: person.userType,
    // Null, not false, for an account that never came from an Active Directory.
    onPremisesSyncEnabled: person.isOnPremisesSynced || null,
    assignedPlans: person.plans.map(describePlan),
    mySite: mySiteOf({ person, profile, hosts }),
  };
}

function describePlan(plan: ServicePlan): object {
  return {
    assignedDateTime: `${new Date(plan.assignedAt).toISOString().slice(0, 19)}Z`,
    capabilityStatus: 'Enabled',
    service: plan.service,
    servicePlanId: servicePlanId(plan),
  };
}

function mySiteOf({ person, profile, hosts }: PersonFacts): string | null {
  const hasSite = profile?.hasPersonalSite ?? person.hasSiteWithoutProfile;
  const isTold = hosts.switches.mySiteProperty === 'told';
  const mySite = mySiteOrigin(hosts, person.geo);
  return hasSite && isTold ? personalSiteUrl({ mySite }, profile?.accountUpn ?? person.upn) : null;
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

/**
 * A person among others, as far as the token may see: without a permission for people nothing but the id, with
 * `User.ReadBasic.All` names and addresses; the rest is null ("Limited information returned for inaccessible member
 * objects" in Graph's permissions overview).
 */
export function readableProperties(
  { claims, origins, world }: Pick<GraphContext, 'claims' | 'origins' | 'world'>,
  person: DemoRecord,
  select: readonly string[] | null,
): object {
  const hosts = { origins, switches: world.switches };
  const wanted = select?.filter((name) => name !== 'mySite') ?? null;
  const all = pickProperties({ person, profile: world.profiles.find(person.upn), hosts }, wanted);
  const isReadable = (name: string) => {
    if (name === 'id' || mayReadDetails(claims, person.oid)) return true;
    return mayListPeople(claims) && (BASIC_PROPERTIES.includes(name) || wanted === null);
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, isReadable(name) ? value : null]));
}
