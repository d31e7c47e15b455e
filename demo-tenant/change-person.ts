import { z } from 'zod';
import { FEDERATED_WAYS } from './federation/partner-tickets.ts';
import type { TenantResponse } from './http.ts';
import { DEVICE_CODES } from './identity/entra-error.ts';
import type { IdentityProvider } from './identity/identity-provider.ts';
import { INTERRUPTIONS } from './identity/interruption-names.ts';
import type { World } from './world/create-world.ts';
import { LICENCES, setLicence } from './world/onboarding/made-up-people.ts';

/** What `POST control/people/<upn>` takes. */
export const personChange = z.strictObject({
  cause: z.string().max(100).nullable().optional(),
  disabled: z.boolean().optional(),
  notAssigned: z.boolean().optional(),
  /** Ends every session now. */
  revoked: z.literal(true).optional(),
  /** Turns away the access tokens that are out; refreshing still works. */
  tokensTooOld: z.literal(true).optional(),
  deviceRequired: z.union([z.boolean(), z.literal('everywhere')]).optional(),
  deviceCode: z.literal(DEVICE_CODES).optional(),
  federated: z.enum(FEDERATED_WAYS).nullable().optional(),
  ssoUpn: z.string().max(200).nullable().optional(),
  /** What comes between at the next sign-in. */
  interruption: z.enum(INTERRUPTIONS).nullable().optional(),
  /** A Temporary Access Pass, good for one sign-in. */
  accessPass: z.literal('unspent').nullable().optional(),
  consent: z.boolean().optional(),
  /** Licences with all that hangs on them: there since long ago, assigned now, or none. */
  licence: z.enum(LICENCES).optional(),
  /** Authentication context that Graph demands; true: `c1`, false: none. */
  stepUp: z.union([z.boolean(), z.string().regex(/^c\d{1,2}$/)]).optional(),
});

type PersonChange = z.infer<typeof personChange>;

interface ChangePersonOptions {
  readonly world: World;
  readonly identity: IdentityProvider;
}

const DONE: TenantResponse = { status: 200, body: { ok: true } };

/** Begin a person anew with a cause, then set what else was named. A change that can't be made changes nothing. */
export function changePerson(
  upn: string,
  change: PersonChange,
  { world, identity }: ChangePersonOptions,
): TenantResponse {
  const person = world.find(upn);
  if (!person) return { status: 404, body: { error: 'not-found' } };
  if (typeof change.ssoUpn === 'string' && !world.find(change.ssoUpn)) {
    return { status: 400, body: { error: 'unknown-person' } };
  }
  if (change.cause !== undefined) {
    if (!world.applyCause(person.upn, change.cause)) return { status: 400, body: { error: 'unknown-cause' } };
    identity.rules.forget(person.oid);
  }
  const { licence } = change;
  if (licence !== undefined) {
    world.changeState(person.upn, (state) => setLicence(state, world.clock.now().getTime(), licence));
  }
  const { disabled, notAssigned, deviceCode, ssoUpn, federated, interruption, accessPass } = change;
  identity.rules.change(person.oid, {
    disabled,
    notAssigned,
    deviceRequired: deviceRuleOf(change.deviceRequired),
    deviceCode,
    ssoUpn,
    federated,
    interruption,
    accessPass,
    stepUp: stepUpOf(change.stepUp),
  });
  if (change.consent !== undefined) identity.rules.setConsent(person.oid, change.consent);
  if (change.revoked) identity.revoke(person.oid);
  if (change.tokensTooOld) identity.challenges.requireNewToken(person.oid);
  return DONE;
}

function deviceRuleOf(required: PersonChange['deviceRequired']) {
  if (typeof required !== 'boolean') return required;
  return required ? 'sharepoint' : 'no';
}

function stepUpOf(stepUp: PersonChange['stepUp']): string | null | undefined {
  if (typeof stepUp !== 'boolean') return stepUp;
  return stepUp ? 'c1' : null;
}
