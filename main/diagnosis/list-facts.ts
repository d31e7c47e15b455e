import type { Evidence } from '../../contract/receipt.ts';
import type { LicencePlan } from '../graph/person-details.ts';
import type { Findings, SubjectFacts } from './findings.ts';

type Known = Pick<Findings, 'askedHost' | 'graphSizes' | 'photoSettings' | 'profile' | 'subject' | 'token'>;
type Value = string | number | boolean | null | undefined;

const SETTINGS = 'GET /beta/admin/people/photoUpdateSettings';
const TOKEN = 'access token for Microsoft Graph';

/**
 * What is known about the person, the tenant and the permissions, for a receipt: by the services' own names, each
 * with how it was asked. What was not read is left out; that it was refused is a fact. No token, and of names only
 * accounts and addresses.
 */
export function listFacts(known: Known): readonly Evidence[] {
  return [...aboutPerson(known), ...aboutSharePoint(known), ...aboutTenant(known), ...aboutToken(known)];
}

function aboutPerson({ graphSizes, subject }: Known): Evidence[] {
  const { accountEnabled, failure, from, mail, mySite, onPremisesSyncEnabled, upn, userType } = subject;
  return [
    ...listed(from, {
      userPrincipalName: upn,
      mail,
      userType,
      accountEnabled,
      onPremisesSyncEnabled,
      assignedPlans: plansOf(subject),
      details: failure?.kind,
    }),
    ...listed(`${from}?$select=mySite`, { mySite: mySite === null ? 'none' : mySite }),
    ...listed('GET /photos', { photos: graphSizes === null ? null : graphSizes.join(', ') || 'none' }),
  ];
}

function plansOf({ plans }: SubjectFacts): string | null {
  return plans === null ? null : plans.map(wordPlan).join('; ') || 'none';
}

function wordPlan({ assignedAt, isEnabled, service }: LicencePlan): string {
  return [service, isEnabled ? 'enabled' : 'off', ...(assignedAt === null ? [] : [`since ${assignedAt}`])].join(
    ' ',
  );
}

function aboutSharePoint({ askedHost, profile }: Known): Evidence[] {
  const asked = listed('Microsoft Graph', { mySiteHost: askedHost });
  if (!profile.ok) return [...asked, ...listed('GET SharePoint profile', { profile: profile.failure.kind })];
  const { facts, profile: said } = profile.value;
  return [
    ...asked,
    ...listed(facts.from, {
      AccountName: said.accountName,
      PersonalSiteHostUrl: said.personalSiteHostUrl,
      'SPS-PictureExchangeSyncState': said.exchangeSyncState,
      'SPS-PicturePlaceholderState': said.placeholderState,
      'SPS-PictureTimestamp': said.pictureTimestamp,
      pictureChangedAt: said.pictureChangedAt,
    }),
  ];
}

function aboutTenant({ photoSettings }: Known): Evidence[] {
  if (photoSettings === null) return [];
  if (!photoSettings.ok) return listed(SETTINGS, { photoUpdateSettings: photoSettings.failure.kind });
  const { allowedRoles, source } = photoSettings.value;
  return listed(SETTINGS, { source: source ?? 'not set', allowedRoles: allowedRoles.join(', ') || 'everybody' });
}

function aboutToken({ token: { roles, scopes } }: Known): Evidence[] {
  return listed(TOKEN, { scp: scopes?.join(' '), wids: roles?.join(' ') });
}

function listed(from: string, values: Readonly<Record<string, Value>>): Evidence[] {
  return Object.entries(values).flatMap(([fact, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ fact, value: String(value), from }],
  );
}
