import { findCause } from './causes/all-causes.ts';
import type { DemoRecord } from './demo-record.ts';
import { mailboxAt } from './mailbox-state.ts';
import type { PersonSeed } from './people.ts';
import { hasPlan } from './service-plans.ts';
import type { PersonState } from './world-state.ts';

/** Join what never changes about a person with how things stand now. */
export function toDemoRecord(seed: PersonSeed, state: PersonState, nowMs: number): DemoRecord {
  const cause = state.cause === null ? undefined : findCause(state.cause);
  return {
    oid: seed.oid,
    upn: seed.upn,
    displayName: seed.displayName,
    givenName: seed.givenName,
    surname: seed.surname,
    jobTitle: seed.jobTitle,
    department: seed.department,
    employeeId: seed.employeeId,
    mail: state.isGuest ? homeAddress(seed.upn) : seed.upn,
    wids: seed.wids,
    enabled: state.isEnabled,
    userType: state.isGuest ? 'Guest' : 'Member',
    isOnPremisesSynced: state.isOnPremisesSynced,
    plans: state.plans,
    mailbox: mailboxAt(state, nowMs),
    hasSharePointLicence: hasPlan(state.plans, 'SharePoint'),
    hasSiteWithoutProfile: state.hasSiteWithoutProfile,
    geo: state.geo,
    signInTrouble: state.signInTrouble,
    ssoUpn: state.ssoUpn,
    isPhotoChangeForbidden: state.isPhotoChangeForbidden,
    isPhotoSourceOnPremises: state.isPhotoSourceOnPremises,
    graphTrouble: state.graphTrouble,
    refusesOthers: state.refusesOthers,
    isSharePointClosed: state.isSharePointClosed,
    story: cause?.story(seed.calledName) ?? seed.story,
    cause: state.cause,
    command: cause?.command ?? 'diagnose',
  };
}

/** A guest's UPN carries the address at home: `name_home.example#EXT#@tenant`. */
function homeAddress(upn: string): string {
  const [local = upn] = upn.split('#EXT#');
  return local === upn ? upn : local.replace(/_(?=[^_]*$)/, '@');
}
