import type { TenantConnection } from '../../settings/tenant-connection.ts';
import type { CheckAnswer } from '../check.ts';

const TIMEOUT_MS = 15_000;
/** Entra and SharePoint refuse tokens of clocks that differ by more than five minutes. */
const MOST_SKEW_SECONDS = 300;

const NOT_CONFIGURED: CheckAnswer = { state: 'skipped', facts: { reason: 'not-configured' } };

type Connection = TenantConnection | null;

/** Whether the sign-in service can be reached from here. */
export async function checkLoginHost(connection: Connection): Promise<CheckAnswer> {
  if (connection === null) return NOT_CONFIGURED;
  const host = new URL(connection.authority).host;
  const answer = await ask(connection, discoveryUrl(connection));
  if ('unreachable' in answer) return unreachable(host, answer.unreachable);
  const { status } = answer.response;
  if (status >= 500)
    return { state: 'failed', facts: { host, status, reason: 'service-trouble' }, who: 'microsoft' };
  return { state: 'ok', facts: { host } };
}

/** Whether this machine's clock agrees with the service's: tokens depend on it. */
export async function checkClock(connection: Connection): Promise<CheckAnswer> {
  if (connection === null) return NOT_CONFIGURED;
  const answer = await ask(connection, discoveryUrl(connection));
  const date = 'response' in answer ? Date.parse(answer.response.headers.get('date') ?? '') : Number.NaN;
  if (Number.isNaN(date)) return { state: 'skipped', facts: { reason: 'no-answer' } };
  const seconds = Math.round((Date.now() - date) / 1000);
  if (Math.abs(seconds) <= MOST_SKEW_SECONDS) return { state: 'ok' };
  return { state: 'warning', facts: { reason: 'skew', seconds }, who: 'person' };
}

/** Whether Graph answers, and answers itself: without a token it says 401, a captive portal doesn't. */
export async function checkGraphHost(connection: Connection): Promise<CheckAnswer> {
  if (connection === null) return NOT_CONFIGURED;
  const host = new URL(connection.graphUrl).host;
  const answer = await ask(connection, `${connection.graphUrl}/v1.0/me`);
  if ('unreachable' in answer) return unreachable(host, answer.unreachable);
  const { status } = answer.response;
  if (status === 401) return { state: 'ok', facts: { host } };
  if (status >= 500)
    return { state: 'failed', facts: { host, status, reason: 'service-trouble' }, who: 'microsoft' };
  return { state: 'warning', facts: { host, status, reason: 'unexpected-answer' }, who: 'admin' };
}

/** Whether the sign-in service knows the configured tenant. */
export async function checkTenant(connection: Connection): Promise<CheckAnswer> {
  if (connection === null) return NOT_CONFIGURED;
  const { tenantId } = connection;
  const answer = await ask(connection, discoveryUrl(connection));
  if ('unreachable' in answer) return { state: 'skipped', facts: { reason: 'no-answer' } };
  if (answer.response.status >= 500) return { state: 'skipped', facts: { reason: 'no-answer' } };
  const issuer = await issuerOf(answer.response);
  if (issuer.includes(tenantId)) return { state: 'ok', facts: { tenantId } };
  return {
    state: 'failed',
    facts: { reason: 'unknown-tenant', tenantId, status: answer.response.status },
    who: 'admin',
  };
}

function discoveryUrl({ authority }: TenantConnection): string {
  return `${authority}/v2.0/.well-known/openid-configuration`;
}

async function ask(
  { fetch }: TenantConnection,
  url: string,
): Promise<{ readonly response: Response } | { readonly unreachable: string }> {
  try {
    return { response: await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' }) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
      return { unreachable: cause.code };
    return { unreachable: error instanceof Error ? error.name : 'unknown' };
  }
}

/** A certificate that this machine doesn't trust comes from a proxy that IT runs; anything else is the line. */
function unreachable(host: string, code: string): CheckAnswer {
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_/i.test(code);
  const reason = isCertificate ? 'certificate' : 'no-answer';
  return { state: 'failed', facts: { host, code, reason }, who: isCertificate ? 'admin' : 'person' };
}

async function issuerOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'issuer' in body ? String(body.issuer) : '';
  } catch {
    return '';
  }
}
