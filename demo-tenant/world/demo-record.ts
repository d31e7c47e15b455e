import type { DemoPerson } from '../../contract/demo-tenant.ts';
import type { SignInTrouble } from './world-state.ts';

/** A person of the tenant, as directory, identity provider and SharePoint see them at this moment. */
export interface DemoRecord extends DemoPerson {
  /** Object id: the same in every demo tenant. */
  readonly oid: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly mail: string | null;
  readonly enabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** Role template ids, as Entra's `wids`. */
  readonly wids: readonly string[];
  readonly hasMailbox: boolean;
  readonly hasSharePointLicence: boolean;
  /** Null: signs in without trouble. */
  readonly signInTrouble: SignInTrouble | null;
  /** Who the person's browser signs in to SharePoint as by itself, where that is somebody else. */
  readonly ssoUpn: string | null;
  /** Photo changes answer 403 though the token allows them. */
  readonly isPhotoChangeForbidden: boolean;
}
