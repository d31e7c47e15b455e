import { AuthError, InteractionRequiredAuthError } from '@azure/msal-node';
import type { Failure } from '../../contract/failure.ts';
import type { NetworkTrouble } from './network-client.ts';

export interface SignInErrorContext {
  readonly scopes: readonly string[];
  /** Somebody sits at the browser: a refusal is final. Else: asking somebody may get further. */
  readonly interactive: boolean;
  readonly trouble: NetworkTrouble | null;
}

type Facts = SignInErrorContext & { readonly error: AuthError; readonly code: string | undefined };

/** No consent by anybody, and consent that was declined (domain facts 5.3). */
const CONSENT_CODES = new Set(['65001', '65004', '90094', '90095']);

/** Asking the person again can't help: account disabled, not assigned to the app, not of this tenant. */
const FINAL_CODES = new Set(['50057', '50105', '50020', '50034', '500212', '500213', '700016', '90002']);

/** MSAL never reached the service, or got nothing usable from it. */
const NETWORK_ERRORS = new Set([
  'network_error',
  'endpoints_resolution_error',
  'openid_config_error',
  'no_network_connectivity',
]);

/** Say in our words what MSAL threw. Anything that is not MSAL's own error is a bug and comes out again. */
export function explainSignInError(error: unknown, context: SignInErrorContext): Failure {
  if (!(error instanceof AuthError)) throw error;
  const facts: Facts = { ...context, error, code: codeOf(error) };
  return networkFailure(facts) ?? consentFailure(facts) ?? refusal(facts);
}

function networkFailure({ error, trouble, code }: Facts): Failure | null {
  if (isServiceDown(error, trouble)) return serviceFailure(trouble);
  if (!NETWORK_ERRORS.has(error.errorCode)) return null;
  if (trouble === null || trouble.kind === 'offline') return { kind: 'offline', ...given('code', trouble?.code) };
  if (trouble.kind === 'timed-out') return { kind: 'timed-out' };
  // It was reached and doesn't know this tenant or app.
  return { kind: 'sign-in-refused', code: code ?? trouble.code ?? String(trouble.status), ...correlation(error) };
}

/** After 429 and 5xx MSAL also answers by itself for a while, with no error code at all. */
function isServiceDown(error: AuthError, trouble: NetworkTrouble | null): boolean {
  // MSAL found out by itself that there is nothing to renew; the last trouble belongs to an earlier request.
  if (error instanceof InteractionRequiredAuthError) return false;
  if (error.errorCode === 'temporarily_unavailable' || error.errorCode === 'server_error') return true;
  const isBusy = trouble?.kind === 'answered' && (trouble.status === 429 || trouble.status >= 500);
  return isBusy || (error.errorCode === '' && trouble?.kind === 'answered');
}

function serviceFailure(trouble: NetworkTrouble | null): Failure {
  if (trouble?.kind !== 'answered') return { kind: 'service-unavailable' };
  const { status, retryAfterSeconds } = trouble;
  const kind = status === 429 ? 'throttled' : 'service-unavailable';
  return { kind, status, ...given('retryAfterSeconds', retryAfterSeconds) };
}

function consentFailure({ error, code, scopes }: Facts): Failure | null {
  const isConsent = error.errorCode === 'consent_required' || error.subError === 'consent_required';
  if (!isConsent && !(code !== undefined && CONSENT_CODES.has(code))) return null;
  return { kind: 'consent-needed', scopes: scopes.map(permissionName), ...given('code', code) };
}

/** As people and IT know it: `User.ReadWrite` of `https://graph.microsoft.com/User.ReadWrite`. */
function permissionName(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

function refusal({ error, code, interactive }: Facts): Failure {
  if (!interactive && !(code !== undefined && FINAL_CODES.has(code))) return { kind: 'sign-in-needed' };
  // Entra's page has a Cancel of its own, which carries no number.
  if (error.errorCode === 'access_denied' && code === undefined) return { kind: 'sign-in-cancelled' };
  return { kind: 'sign-in-refused', code: code ?? error.errorCode, ...correlation(error) };
}

/** Entra's number, e.g. `50105`. */
function codeOf(error: AuthError): string | undefined {
  const inText = /AADSTS(\d+)/.exec(error.errorMessage)?.[1];
  if (inText !== undefined) return inText;
  return 'errorNo' in error && typeof error.errorNo === 'string' && error.errorNo !== ''
    ? error.errorNo
    : undefined;
}

function correlation({ correlationId }: AuthError): { readonly correlationId?: string } {
  return correlationId === '' ? {} : { correlationId };
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}
