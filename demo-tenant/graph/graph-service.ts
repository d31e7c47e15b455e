import { randomUUID } from 'node:crypto';
import type { TenantHandler, TenantRequest, TenantResponse, TokenClaims, VerifyToken } from '../http.ts';
import type { Origins } from '../origins.ts';
import { GRAPH_AUDIENCE, TENANT_ID } from '../tenant-constants.ts';
import type { World } from '../world/create-world.ts';
import { type GraphAnswer, type GraphError, refuse } from './graph-answer.ts';
import { GRAPH_ERRORS, segmentNotFound } from './graph-errors.ts';
import { createPhotoThrottle } from './photo-throttle.ts';
import { createRequestWindow } from './request-window.ts';
import { routeGraph, type Throttles } from './route-graph.ts';

export interface GraphServiceOptions {
  readonly world: World;
  readonly verifyToken: VerifyToken;
  readonly origins: Origins;
  /** `WWW-Authenticate` for a person whose access was evaluated anew (CAE), or null where the token still holds. */
  readonly challengeFor: (claims: TokenClaims) => string | null;
  /** Real time in milliseconds, for throttling. */
  readonly now?: () => number;
}

/** SharePoint's resource units of one app in a small tenant ("Avoid getting throttled or blocked in SharePoint Online"). */
const FILE_UNITS = { most: 1200, windowMs: 60_000 };

const GRAPH_PATH = /^\/+graph\/+(v1\.0|beta)\/+(.*)$/;

/** Microsoft Graph below `/graph/v1.0` and `/graph/beta`, as the domain facts describe it. */
export function createGraphService(options: GraphServiceOptions): TenantHandler {
  const now = options.now ?? Date.now;
  const throttles = { photos: createPhotoThrottle(now), files: createRequestWindow(FILE_UNITS, now) };
  return async (request) => finish(options.world, request, await answerRequest(options, throttles, request));
}

async function answerRequest(
  options: GraphServiceOptions,
  throttles: Throttles,
  request: TenantRequest,
): Promise<GraphAnswer> {
  const { world, verifyToken, origins, challengeFor } = options;
  const [, version, path] = GRAPH_PATH.exec(request.url.pathname) ?? [];
  if (path === undefined) return refuse(segmentNotFound(request.url.pathname));
  const { authorization } = request.headers;
  if (authorization === undefined) return refuse(unauthorised(origins, GRAPH_ERRORS.missingToken));
  const claims = await verifyToken(authorization, GRAPH_AUDIENCE);
  const caller = claims && world.find(claims.oid);
  if (!claims || !caller) return refuse(unauthorised(origins, GRAPH_ERRORS.invalidToken));
  const challenge = challengeFor(claims);
  if (challenge !== null) return refuse({ ...GRAPH_ERRORS.challenge, headers: { 'www-authenticate': challenge } });
  const segments = path.split('/').filter((segment) => segment !== '');
  const context = { world, origins, request, claims, caller, segments };
  return routeGraph({ ...context, version: version === 'beta' ? 'beta' : 'v1.0' }, throttles);
}

function unauthorised({ backChannel }: Origins, error: GraphError): GraphError {
  const challenge = `Bearer realm="", authorization_uri="${backChannel}/${TENANT_ID}/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`;
  return { ...error, headers: { 'www-authenticate': challenge } };
}

/** Every answer carries the ids that a support case is opened with, and the tenant's own time. */
function finish(world: World, request: TenantRequest, given: GraphAnswer): TenantResponse {
  const requestId = randomUUID();
  const clientRequestId = headerText(request.headers['client-request-id']) ?? requestId;
  const now = world.clock.now();
  const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
  const headers = { ...ids, date: now.toUTCString() };
  if (given.kind === 'answer') return { ...given.response, headers: { ...headers, ...given.response.headers } };
  const { status, code, message, headers: own } = given.error;
  const innerError = { date: now.toISOString().slice(0, 19), ...ids };
  return { status, headers: { ...headers, ...own }, body: { error: { code, message, innerError } } };
}

function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
