import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface LoopbackRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer | string;
  /** The one authority to trust, for HTTPS. */
  readonly caPem?: string;
  /** To show who is asking, where an HTTPS host wants to know. */
  readonly certificate?: { readonly certificatePem: string; readonly keyPem: string } | undefined;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface LoopbackResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const TIMEOUT_MS = 20_000;

/** Whether an address names this machine: `localhost`, a name below it, or 127.0.0.1. */
export function isLoopbackAddress(url: URL): boolean {
  return url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
}

// Not every system resolves names below `localhost`, and some resolve `localhost` to ::1, where nobody listens.
const lookupLoopback: LookupFunction = (_host, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/** Send one request to this machine, and to no other, without following redirects. */
export function loopbackRequest(options: LoopbackRequest): Promise<LoopbackResponse> {
  const { method = 'GET', headers = {}, body, caPem, certificate, timeoutMs = TIMEOUT_MS } = options;
  const url = new URL(options.url);
  if (!isLoopbackAddress(url)) throw new Error(`expected a loopback address, got host ${url.hostname}`);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    const request = send(
      url,
      {
        method,
        headers: { ...headers, ...length },
        ca: caPem,
        ...(certificate ? { cert: certificate.certificatePem, key: certificate.keyPem } : {}),
        // Else the certificate would be checked against a `Host` header.
        servername: url.hostname,
        lookup: lookupLoopback,
        agent: false,
        signal,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
