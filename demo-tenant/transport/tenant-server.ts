import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import type { FaultAction, Faults, Service } from '../faults.ts';
import type { TenantHandler, TenantResponse } from '../http.ts';
import type { IdentityProvider } from '../identity/identity-provider.ts';
import { type Origins, sharePointSites } from '../origins.ts';
import type { RequestLog } from '../request-log.ts';
import { faultAnswer } from './fault-answer.ts';
import { type Channel, guardRequest } from './guard-request.ts';
import { readBody } from './read-body.ts';
import { type Destination, routeRequest } from './route-request.ts';
import { backChannelHeaders, pageHeaders, partnerHeaders, sharePointHeaders } from './security-headers.ts';
import { sendResponse } from './send-response.ts';
import { spoilProviderAnswer } from './spoil-provider-answer.ts';

export interface TenantServerOptions {
  readonly origins: Origins;
  readonly identity: IdentityProvider;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** The moved clock, for what it governs. */
  readonly now: () => Date;
  readonly handlers: Readonly<Record<'graph' | 'sharepoint' | 'control' | 'home' | 'partner', TenantHandler>>;
}

interface Exchange {
  readonly channel: Channel;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export type ServeRequest = (channel: Channel, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serve both listeners: guard, route, trouble on demand, then the service. */
export function createTenantServer(options: TenantServerOptions): ServeRequest {
  const hosts = hostsOf(options.origins);
  return async (channel, request, response) => {
    const { method = 'GET', url: target = '/', headers } = request;
    const refusal = guardRequest({ channel, method, target, headers, hosts: hosts[channel] });
    if (refusal) {
      // Not even that there was an answer is for other sites to see.
      addHeaders(response, backChannelHeaders());
      return sendResponse(response, { status: refusal.status, body: { error: refusal.reason } });
    }
    const scheme = channel === 'pages' ? 'http' : 'https';
    // Put together as text: resolved against a base, a path with two slashes in front would change the host.
    const url = new URL(`${scheme}://${headers.host}${target}`);
    await serve({ channel, url, request, response }, options).catch((error: unknown) => failOn(response, error));
  };
}

/** A mistake of ours: say so where that is still possible. */
function failOn(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  if (response.headersSent) response.destroy();
  else sendResponse(response, { status: 500, body: { error: 'demo-tenant-bug', message: String(error) } });
}

function hostsOf(origins: Origins): Readonly<Record<Channel, readonly string[]>> {
  const hosts = (...list: string[]) => list.map((origin) => new URL(origin).host);
  const sites = sharePointSites(origins);
  return {
    pages: hosts(origins.pages, origins.partner, ...sites.map(({ pages }) => pages)),
    certificates: hosts(origins.partnerCertificates),
    'back-channel': hosts(origins.backChannel, ...sites.map(({ api }) => api)),
  };
}

async function serve(exchange: Exchange, options: TenantServerOptions): Promise<void> {
  const { channel, url, response } = exchange;
  const destination = routeRequest(channel, url);
  setHeaders(exchange, destination, options);
  if (destination === 'control' || destination === 'home' || destination === 'partner') {
    return sendResponse(response, await handle(exchange, options.handlers[destination]));
  }
  const method = exchange.request.method ?? 'GET';
  const path = destination === 'identity' ? url.pathname : url.pathname + url.search;
  response.once('close', () => {
    options.log.add({
      service: destination,
      method,
      path,
      status: response.writableFinished ? response.statusCode : 0,
    });
  });
  const fault = options.faults.take(destination, method, url.pathname + url.search);
  if (fault?.latencyMs) await delay(fault.latencyMs);
  if (fault?.drop === 'before') return cutWhileReading(exchange);
  if (fault?.status !== undefined) {
    await readBody(exchange.request);
    return sendResponse(response, faultAnswer(destination, fault));
  }
  return serveService(exchange, destination, fault, options);
}

async function serveService(
  exchange: Exchange,
  service: Service,
  fault: FaultAction | null,
  { identity, handlers }: TenantServerOptions,
): Promise<void> {
  const { channel, url, request, response } = exchange;
  if (service !== 'identity') {
    const answer = await handle(exchange, handlers[service]);
    return sendResponse(response, answer, { drop: fault?.drop, truncateBytes: fault?.truncate });
  }
  const handler = identity.handlerFor(channel === 'back-channel' ? channel : 'pages', url.pathname);
  if (!handler) return sendResponse(response, { status: 404, body: { error: 'not found' } });
  if (fault?.drop) spoilProviderAnswer(response);
  await handler(request, response);
}

async function handle({ url, request }: Exchange, handler: TenantHandler): Promise<TenantResponse> {
  const body = await readBody(request);
  if (!body) return { status: 413, body: { error: 'body too long' } };
  const { method = 'GET', headers, socket } = request;
  return handler({ method, url, headers, body, clientCertificate: certificateName(socket) });
}

/** Null: none was asked for, none was sent, or it is not one of the partner's. */
function certificateName(socket: Socket): string | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null;
  const { CN } = socket.getPeerCertificate().subject;
  return typeof CN === 'string' ? CN : null;
}

/** End the connection at the first bytes of the body, as a network that breaks during an upload does. */
function cutWhileReading({ request }: Exchange): void {
  // The socket, because a request without a body has ended, and to end it again would do nothing.
  request.once('data', () => request.socket.destroy());
  request.once('end', () => request.socket.destroy());
}

function setHeaders(
  { channel, response }: Exchange,
  destination: Destination | null,
  options: TenantServerOptions,
) {
  const headersFor = () => {
    if (channel === 'back-channel') return backChannelHeaders();
    if (destination === 'partner') return partnerHeaders(options.origins);
    return destination === 'sharepoint' ? sharePointHeaders(options.origins) : pageHeaders(options.origins);
  };
  addHeaders(response, headersFor());
  // Clients reckon ages by this clock. Identity stays on real time, as certificates and tokens do.
  if (destination === 'graph' || destination === 'sharepoint')
    response.setHeader('Date', options.now().toUTCString());
}

function addHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
