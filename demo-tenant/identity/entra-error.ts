import { errors } from 'oidc-provider';

/** Entra's numbers that the tenant can answer with (domain facts 5.3), with a sentence for each. */
export const ENTRA_MESSAGES = {
  50057: 'The user account is disabled.',
  50076: 'Multifactor authentication is required because of a change made by the administrator.',
  50105: 'The signed-in user is not assigned to a role for the application.',
  50173: 'The provided grant has expired due to it being revoked. A fresh token is needed.',
  50097: 'Device authentication is required.',
  50129: 'Device is not Workplace joined. Workplace join is required to register the device.',
  50131: 'Device is not in required device state, or the request was suspicious.',
  50155: 'Device authentication failed.',
  50187: 'Failed to perform device authentication.',
  53000: 'Device is not in required device state: compliant.',
  53001: 'Device is not in required device state: domain joined.',
  530001: 'Device is not managed, or this browser is not supported.',
  65001: 'The user or administrator has not consented to use the application.',
  65004: 'User declined to consent to access the app.',
  // Its number is not in Microsoft's public list; it has been reported.
  130503: 'The Temporary Access Pass was already used: it is good for one sign-in.',
  650053: 'The application asked for a scope that it did not register.',
} as const;

export type EntraCode = keyof typeof ENTRA_MESSAGES;

/** Those that tell of the device: no private window can do better (domain facts 5.3; 530001 from issues only). */
export const DEVICE_CODES = [50097, 50129, 50131, 50155, 50187, 53000, 53001, 530001] as const;
export type DeviceCode = (typeof DEVICE_CODES)[number];

export function isDeviceCode(code: number): code is DeviceCode {
  return (DEVICE_CODES as readonly number[]).includes(code);
}

/** `AADSTS50105: ...`, as Entra writes it. */
export function describeEntraCode(code: EntraCode): string {
  return `AADSTS${code}: ${ENTRA_MESSAGES[code]}`;
}

/** A refusal with Entra's number and extra members (`suberror`, `claims`) for the token answer. */
export class EntraError extends errors.CustomOIDCProviderError {
  readonly code: EntraCode;
  readonly members: Readonly<Record<string, string>>;

  constructor(error: string, code: EntraCode, members: Readonly<Record<string, string>> = {}) {
    super(error, describeEntraCode(code));
    this.code = code;
    this.members = members;
  }
}
