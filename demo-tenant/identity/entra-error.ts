import { errors } from 'oidc-provider';

/** Entra's numbers that the tenant can answer with (domain facts 5.3), with a sentence for each. */
export const ENTRA_MESSAGES = {
  50057: 'The user account is disabled.',
  50076: 'Multifactor authentication is required because of a change made by the administrator.',
  50105: 'The signed-in user is not assigned to a role for the application.',
  50173: 'The provided grant has expired due to it being revoked. A fresh token is needed.',
  53000: 'Device is not in required device state: compliant.',
  65001: 'The user or administrator has not consented to use the application.',
  65004: 'User declined to consent to access the app.',
  650053: 'The application asked for a scope that it did not register.',
} as const;

export type EntraCode = keyof typeof ENTRA_MESSAGES;

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
