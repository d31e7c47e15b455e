import { request } from 'node:http';
import type { Fetch } from '../../main/http/fetch.ts';
import type { TenantConnection } from '../../main/settings/tenant-connection.ts';

export const TENANT_ID = '11111111-2222-4333-8444-555555555555';
const CLIENT_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const PERSON_ID = '99999999-8888-4777-8666-555555555555';
const AUTHORITY = `https://login.entra.example/${TENANT_ID}`;

/** Just enough of Entra for MSAL, without a socket: discovery and the token endpoint, whose next answer can be set. */
export class FakeEntra {
  /** Form fields of each token request. */
  readonly tokenRequests: URLSearchParams[] = [];
  tokenAnswers: (() => Promise<Response>)[] = [];
  discoveryAnswer: (() => Promise<Response>) | null = null;

  readonly connection: TenantConnection = {
    cloud: 'global',
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    authority: AUTHORITY,
    knownAuthorities: ['login.entra.example'],
    graphUrl: 'https://graph.microsoft.com',
    graphResource: 'https://graph.microsoft.com',
    graphScopes: ['User.ReadWrite'],
    optionalGraphScopes: [],
    sharePointSuffix: '.sharepoint.com',
    sharePointHost: null,
    sharePointApiOrigin: (origin) => origin,
    fetch: (url, init) => this.#answer(url, init),
  };

  #answer: Fetch = async (url, init) => {
    if (url.includes('/.well-known/openid-configuration')) {
      return this.discoveryAnswer === null ? Response.json(discovery()) : this.discoveryAnswer();
    }
    if (!url.startsWith(`${AUTHORITY}/oauth2/v2.0/token`)) throw new Error(`unexpected request: ${url}`);
    const form = new URLSearchParams(String(init?.body));
    this.tokenRequests.push(form);
    const next = this.tokenAnswers.shift();
    return next === undefined ? Response.json(tokens(this.tokenRequests.length, form.get('scope') ?? '')) : next();
  };
}

/** An error answer as Entra words it. */
export function entraError(error: string, code: number, more: object = {}, status = 400): () => Promise<Response> {
  const description = `AADSTS${code}: Something went wrong. Trace ID: 1`;
  return async () =>
    Response.json({ error, error_description: description, error_codes: [code], ...more }, { status });
}

/** Play the browser: answer the loopback listener that the authorize address names. Resolves with its page. */
export function answerLoopback(authorizeUrl: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const query = new URL(authorizeUrl).searchParams;
  const redirect = new URL(query.get('redirect_uri') ?? '');
  const body = new URLSearchParams({ state: query.get('state') ?? '', ...fields }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: redirect.port, method: 'POST', path: '/', headers }, (response) => {
      let page = '';
      response.on('data', (chunk) => {
        page += chunk;
      });
      response.on('end', () => resolve(page));
    })
      .on('error', reject)
      .end(body);
  });
}

function discovery(): object {
  return {
    issuer: `${AUTHORITY}/v2.0`,
    authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/authorize`,
    token_endpoint: `${AUTHORITY}/oauth2/v2.0/token`,
    end_session_endpoint: `${AUTHORITY}/oauth2/v2.0/logout`,
    jwks_uri: `${AUTHORITY}/discovery/v2.0/keys`,
  };
}

function tokens(count: number, scope: string): object {
  return {
    token_type: 'Bearer',
    scope,
    expires_in: 3600,
    access_token: `access-${count}`,
    refresh_token: `refresh-${count}`,
    id_token: idToken(),
    client_info: encode({ uid: PERSON_ID, utid: TENANT_ID }),
  };
}

/** Unsigned: MSAL reads it and leaves trust to TLS. */
function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ver: '2.0',
    iss: `${AUTHORITY}/v2.0`,
    aud: CLIENT_ID,
    sub: 'subject',
    oid: PERSON_ID,
    tid: TENANT_ID,
    preferred_username: 'citra@selfsame.example',
    name: 'Citra Dewi',
    iat: now,
    exp: now + 3600,
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.x`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
