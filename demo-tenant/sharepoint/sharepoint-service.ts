import { randomUUID } from 'node:crypto';
import type { TenantHandler, TenantRequest, TenantResponse, VerifyToken } from '../http.ts';
import { SHAREPOINT_ANSWER_PATH } from '../identity/registered-clients.ts';
import type { Website } from '../identity/websites.ts';
import type { Origins } from '../origins.ts';
import { TENANT_ID } from '../tenant-constants.ts';
import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { answerDriveFile } from './drive-files.ts';
import { ODATA_ERRORS, odataError } from './odata-answer.ts';
import { refusedPage, signedOutPage } from './pages.ts';
import { createPhotoLinks, type PhotoLinks } from './photo-links.ts';
import { answerPlaceholder, PLACEHOLDER_PATH } from './placeholder.ts';
import { isProfileCall } from './profile-routes.ts';
import { routeSharePoint } from './route-sharepoint.ts';
import type { SharePointGeo, SharePointHost } from './sharepoint-context.ts';
import { findHost } from './sharepoint-host.ts';

export interface SharePointServiceOptions {
  readonly world: World;
  readonly verifyToken: VerifyToken;
  readonly origins: Origins;
  readonly website: Website;
}

const SIGN_OUT_PATH = '/_layouts/15/signout.aspx';
const READ_SCOPES = ['AllSites.Read', 'AllSites.Write', 'AllSites.Manage', 'AllSites.FullControl'];
/** What profiles may need instead (domain facts 8.4). */
const PROFILE_SCOPES = ['User.Read.All', 'User.ReadWrite.All'];

/** SharePoint's hosts: pages with cookies over HTTP, the same for bearer tokens over HTTPS. */
export function createSharePointService(options: SharePointServiceOptions): TenantHandler {
  const service = { ...options, photoLinks: createPhotoLinks(options.world.clock) };
  return async (request) => {
    const addressed = findHost(options.origins, request.url.origin);
    if (!addressed) return withIds(options.world, odataError(request, ODATA_ERRORS.resourceNotFound));
    const { host, geo } = addressed;
    const target = { request, host, geo, path: decodePath(request.url.pathname) };
    const answer = addressed.by === 'cookie' ? answerBrowser(service, target) : answerProgram(service, target);
    return withIds(options.world, await answer);
  };
}

interface Service extends SharePointServiceOptions {
  readonly photoLinks: PhotoLinks;
}

interface Target {
  readonly request: TenantRequest;
  readonly host: SharePointHost;
  readonly geo: SharePointGeo;
  readonly path: string;
}

async function answerBrowser(service: Service, target: Target): Promise<TenantResponse> {
  const { world, origins, photoLinks } = service;
  const { sessions, signIn } = service.website;
  const { request, path } = target;
  const name = path.toLowerCase();
  if (name === SHAREPOINT_ANSWER_PATH) return finishSignIn(service, request);
  if (path === PLACEHOLDER_PATH) return answerPlaceholder();
  if (name === SIGN_OUT_PATH) return withCookie(signedOutPage(origins), sessions.close(request));
  const visitor = enabledPerson(world, sessions.find(request));
  if (visitor) return routeSharePoint({ world, origins, photoLinks, ...target, visitor, by: 'cookie' });
  if (name.startsWith('/_api/') || request.method !== 'GET') return odataError(request, ODATA_ERRORS.accessDenied);
  const { location, cookie } = await signIn.start(request.url);
  return { status: 302, headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' } };
}

/** The identity provider's answer: begin a session on this host and go where the browser wanted to. */
async function finishSignIn(
  { world, website }: SharePointServiceOptions,
  request: TenantRequest,
): Promise<TenantResponse> {
  const finished = await website.signIn.finish(request);
  const visitor = finished && enabledPerson(world, finished.oid);
  if (!finished || !visitor) return refusedPage();
  const { origin } = request.url;
  const wanted = URL.canParse(finished.returnTo, origin) ? new URL(finished.returnTo, origin) : null;
  // Never a redirect to anywhere else.
  const location = wanted?.origin === origin ? wanted.href : `${origin}/`;
  const { providerSession } = finished;
  const cookie = website.sessions.open({ oid: visitor.oid, origin, providerSession });
  return withCookie({ status: 302, headers: { location } }, cookie);
}

async function answerProgram(service: Service, target: Target): Promise<TenantResponse> {
  const { world, origins, photoLinks, verifyToken } = service;
  const { request } = target;
  const file = target.host === 'my-site' ? await answerDriveFile(world, request) : null;
  if (file !== null) return file;
  const claims = await verifyToken(request.headers.authorization, request.url.origin);
  const visitor = enabledPerson(world, claims?.oid ?? null);
  if (!claims || !visitor) return unauthorised();
  const needed =
    isProfileCall(target.path) && world.switches.profilePermission === 'User.Read.All'
      ? PROFILE_SCOPES
      : READ_SCOPES;
  const isPermitted = claims.scp.split(' ').some((scope) => needed.includes(scope));
  if (!isPermitted || visitor.isSharePointClosed) return odataError(request, ODATA_ERRORS.accessDenied);
  return routeSharePoint({ world, origins, photoLinks, ...target, visitor, by: 'bearer' });
}

function unauthorised(): TenantResponse {
  const headers = {
    'www-authenticate': `Bearer realm="${TENANT_ID}",client_id="00000003-0000-0ff1-ce00-000000000000"`,
  };
  const body = { error: 'invalid_request', error_description: 'Token type is not allowed.' };
  return { status: 401, headers, body };
}

function enabledPerson(world: World, oid: string | null): DemoRecord | null {
  const person = oid === null ? undefined : world.find(oid);
  return person?.enabled ? person : null;
}

function withCookie(response: TenantResponse, cookie: string): TenantResponse {
  return { ...response, headers: { 'cache-control': 'no-store', ...response.headers, 'set-cookie': [cookie] } };
}

/** The id to quote in a support case, and the tenant's own time. */
function withIds(world: World, response: TenantResponse): TenantResponse {
  const requestId = randomUUID();
  const ids = { 'request-id': requestId, sprequestguid: requestId, date: world.clock.now().toUTCString() };
  return { ...response, headers: { ...ids, ...response.headers } };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A stray percent sign: no path has one.
    return pathname;
  }
}
