import type { DemoPerson } from '../../contract/demo-tenant.ts';
import type { PersonState } from './world-state.ts';

/** What a person's state says, as it is. */
type StateMembers = Pick<
  PersonState,
  | 'isOnPremisesSynced'
  | 'plans'
  | 'mailbox'
  | 'hasSiteWithoutProfile'
  | 'geo'
  | 'signInTrouble'
  | 'ssoUpn'
  | 'isPhotoChangeForbidden'
  | 'isPhotoSourceOnPremises'
  | 'graphTrouble'
  | 'refusesOthers'
  | 'isSharePointClosed'
>;

/** A person of the tenant, as directory, identity provider and SharePoint see them at this moment. */
export interface DemoRecord extends DemoPerson, Readonly<StateMembers> {
  /** Object id: the same in every demo tenant. */
  readonly oid: string;
  readonly givenName: string;
  readonly surname: string | null;
  readonly jobTitle: string;
  readonly department: string;
  readonly employeeId: string;
  readonly mail: string | null;
  readonly enabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** Role template ids, as Entra's `wids`. */
  readonly wids: readonly string[];
  readonly hasSharePointLicence: boolean;
}
