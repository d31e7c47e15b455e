import type { FederatedWay } from '../federation/partner-tickets.ts';
import { CLIENTS, isWebsite } from '../tenant-constants.ts';
import type { Directory, DirectoryPerson } from './directory.ts';
import type { DeviceCode, EntraCode } from './entra-error.ts';
import type { Interruption } from './interruption-names.ts';
import type { Permission, Scopes } from './scopes.ts';

/** What an administrator set for one person. A missing member leaves what the person's story says. */
interface PersonRules {
  readonly disabled?: boolean;
  readonly notAssigned?: boolean;
  /** `sharepoint`: SharePoint's pages want a compliant device, as a private window can't show; `everywhere`: all. */
  readonly deviceRequired?: 'no' | 'sharepoint' | 'everywhere';
  /** Number on the page that asks for such a device; 53000 where left out. */
  readonly deviceCode?: DeviceCode;
  /** As `DirectoryPerson.ssoUpn`. */
  readonly ssoUpn?: string | null;
  /** How the person's own organisation signs them in; null: the tenant does. */
  readonly federated?: FederatedWay | null;
  /** Authentication context that Graph demands, e.g. `c1`; null: none. */
  readonly stepUp?: string | null;
  /** What comes between at the next sign-in; null: nothing. */
  readonly interruption?: Interruption | null;
  /** A Temporary Access Pass that is good for one sign-in; null: the person has none and needs none. */
  readonly accessPass?: 'unspent' | 'spent' | null;
}

type PersonRulesChange = { readonly [Name in keyof PersonRules]?: PersonRules[Name] | undefined };

export interface SavedRules {
  readonly people: Readonly<Record<string, PersonRules>>;
  /** By `<oid> <clientId>`; a pair that is not here consented to everything its client registered. */
  readonly consents: Readonly<Record<string, readonly Permission[]>>;
}

/** Who may sign in to what: disabled accounts, assignments, device rules and consent. */
export interface SignInRules {
  /** Why a person can't have a session with a client, or null. */
  readonly refusalFor: (oid: string, clientId: string) => EntraCode | null;
  readonly stepUpFor: (oid: string) => string | null;
  readonly federationOf: (oid: string) => FederatedWay | null;
  readonly interruptionOf: (oid: string) => Interruption | null;
  readonly accessPassOf: (oid: string) => NonNullable<PersonRules['accessPass']> | null;
  /**
   * Object id of whom a browser is signed in as when this person is chosen: on websites the browser's own single
   * sign-on may answer for another account (domain facts 6, row 29).
   */
  readonly signedInAs: (oid: string, clientId: string) => string;
  readonly consentsOf: (oid: string, clientId: string) => readonly Permission[];
  readonly consent: (oid: string, clientId: string, permissions: readonly Permission[]) => void;
  /** For both native clients: everything, or nothing. */
  readonly setConsent: (oid: string, consented: boolean) => void;
  /** What is undefined stays as it is. */
  readonly change: (oid: string, rules: PersonRulesChange) => void;
  /** Back to what the person's story says. */
  readonly forget: (oid: string) => void;
  readonly clear: () => void;
  readonly save: () => SavedRules;
}

interface SignInRulesOptions {
  readonly directory: Directory;
  readonly scopes: Scopes;
  readonly saved: SavedRules | null;
  readonly onChange: () => void;
}

/** What a person's story says where no administrator said otherwise. */
const RULES_OF_TROUBLE: Readonly<Record<NonNullable<DirectoryPerson['signInTrouble']>, PersonRules>> = {
  'app-not-assigned': { notAssigned: true },
  'device-required': { deviceRequired: 'sharepoint' },
  'admin-consent-required': {},
};

export function createSignInRules({ directory, scopes, saved, onChange }: SignInRulesOptions): SignInRules {
  const rules = new Map(Object.entries(saved?.people ?? {}));
  const consents = new Map(Object.entries(saved?.consents ?? {}));
  const rulesOf = (person: DirectoryPerson): PersonRules => ({
    disabled: !person.enabled,
    ...(person.signInTrouble ? RULES_OF_TROUBLE[person.signInTrouble] : {}),
    ...rules.get(person.oid),
  });
  const registered = (clientId: string) => [
    ...new Set(scopes.resourcesOf(clientId).flatMap(({ permissions }) => permissions)),
  ];
  const needsAdminConsent = (oid: string) => directory.find(oid)?.signInTrouble === 'admin-consent-required';
  const consentsOf = (oid: string, clientId: string) =>
    consents.get(`${oid} ${clientId}`) ?? (needsAdminConsent(oid) ? [] : registered(clientId));

  return {
    consentsOf,
    refusalFor(oid, clientId) {
      const person = directory.find(oid);
      if (!person) return 50057;
      // Whoever may not consent sees a refusal instead of the consent page.
      const isUnapproved = needsAdminConsent(oid) && consentsOf(oid, clientId).length === 0;
      return refusalOf(rulesOf(person), clientId, isUnapproved);
    },
    stepUpFor(oid) {
      const person = directory.find(oid);
      return (person && rulesOf(person).stepUp) ?? null;
    },
    federationOf: (oid) => rules.get(oid)?.federated ?? null,
    interruptionOf: (oid) => rules.get(oid)?.interruption ?? null,
    accessPassOf: (oid) => rules.get(oid)?.accessPass ?? null,
    signedInAs(oid, clientId) {
      const person = directory.find(oid);
      if (!person || !isWebsite(clientId)) return oid;
      const { ssoUpn = person.ssoUpn } = rulesOf(person);
      return directory.find(ssoUpn ?? '')?.oid ?? oid;
    },
    consent(oid, clientId, permissions) {
      consents.set(`${oid} ${clientId}`, [...new Set([...consentsOf(oid, clientId), ...permissions])]);
      onChange();
    },
    setConsent(oid, consented) {
      for (const clientId of [CLIENTS.selfService, CLIENTS.it]) {
        consents.set(`${oid} ${clientId}`, consented ? registered(clientId) : []);
      }
      onChange();
    },
    change(oid, changed) {
      const named = Object.entries(changed).filter(([, value]) => value !== undefined);
      rules.set(oid, { ...rules.get(oid), ...Object.fromEntries(named) });
      onChange();
    },
    forget(oid) {
      rules.delete(oid);
      for (const clientId of Object.values(CLIENTS)) consents.delete(`${oid} ${clientId}`);
      onChange();
    },
    clear() {
      rules.clear();
      consents.clear();
      onChange();
    },
    save: () => ({ people: Object.fromEntries(rules), consents: Object.fromEntries(consents) }),
  };
}

function refusalOf(
  { disabled, notAssigned, deviceRequired = 'no', deviceCode = 53000 }: PersonRules,
  clientId: string,
  isUnapproved: boolean,
): EntraCode | null {
  const isApp = !isWebsite(clientId);
  const isSharePoint = clientId === CLIENTS.sharePoint;
  const refusals: readonly (readonly [EntraCode, boolean | undefined])[] = [
    [50057, disabled],
    [50105, notAssigned && isApp],
    [deviceCode, deviceRequired === 'everywhere' || (deviceRequired === 'sharepoint' && isSharePoint)],
    [65001, isUnapproved && isApp],
  ];
  return refusals.find(([, applies]) => applies)?.[0] ?? null;
}
