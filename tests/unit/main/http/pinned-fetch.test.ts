import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificates } from '../../../../demo-tenant/transport/certificates.ts';
import { createPinnedFetch, type PinnedFetch } from '../../../../main/http/pinned-fetch.ts';

let server: Server;
let port: number;
let authorityPem: string;
let pinned: PinnedFetch;
/** `METHOD host path body` of each request that arrived. */
let arrived: string[];

beforeAll(async () => {
  const certificates = await createCertificates(['localhost', '*.localhost', 'site.localhost']);
  authorityPem = certificates.authorityPem;
  server = createServer(
    { key: certificates.keyPem, cert: certificates.certificatePem },
    async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      arrived.push([request.method, request.headers.host, request.url, body].join(' '));
      if (request.url === '/away') response.writeHead(302, { location: 'https://example.com/' });
      if (request.url === '/neighbour') response.writeHead(302, { location: `https://other.localhost:${port}/` });
      response.end('hello');
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  arrived = [];
  pinned = createPinnedFetch({
    origins: [`https://localhost:${port}`, `https://site.localhost:${port}`],
    caPem: authorityPem,
  });
});
afterAll(async () => {
  await pinned.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('createPinnedFetch', () => {
  it.each(['localhost', 'site.localhost'])('reaches %s without a resolver', async (host) => {
    arrived = [];
    const response = await pinned.fetch(`https://${host}:${port}/x`, { method: 'PUT', body: Buffer.from('photo') });
    expect([response.status, await response.text()]).toEqual([200, 'hello']);
    expect(arrived).toEqual([`PUT ${host}:${port} /x photo`]);
  });

  it.each([
    ['another host', () => 'https://graph.microsoft.com/v1.0/me'],
    ['another port', () => 'https://localhost:1/'],
    ['the same host without TLS', () => `http://localhost:${port}/`],
    ['this machine by number', () => `https://127.0.0.1:${port}/`],
    ['a neighbour below localhost', () => `https://other.localhost:${port}/`],
  ])('refuses %s before it opens a socket', async (_what, url) => {
    arrived = [];
    await expect(pinned.fetch(url())).rejects.toThrow('is not an address of the demo tenant');
    expect(arrived).toEqual([]);
  });

  it.each(['/away', '/neighbour'])('does not follow a redirect off its origins: %s', async (path) => {
    arrived = [];
    const failure = await pinned.fetch(`https://localhost:${port}${path}`).catch((error: Error) => error.cause);
    expect(String(failure)).toContain('is not an address of the demo tenant');
    expect(arrived).toEqual([`GET localhost:${port} ${path} `]);
  });

  it('trusts its own authority only', async () => {
    const { authorityPem: other } = await createCertificates(['localhost']);
    const stranger = createPinnedFetch({ origins: [`https://localhost:${port}`], caPem: other });
    await expect(stranger.fetch(`https://localhost:${port}/`)).rejects.toThrow('fetch failed');
    await stranger.close();
  });

  it('leaves the trust of the process as it was', async () => {
    await expect(fetch(`https://localhost:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('can be aborted', async () => {
    const signal = AbortSignal.abort();
    await expect(pinned.fetch(`https://localhost:${port}/`, { signal })).rejects.toThrow(/abort/i);
  });
});
