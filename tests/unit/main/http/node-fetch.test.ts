import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCertificates } from '../../../../demo-tenant/transport/certificates.ts';
import { createNodeFetch, type NodeFetch, type ProxyVariables } from '../../../../main/http/node-fetch.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

/** Knows where every name leads: to this machine. */
let proxy: Server;
let site: Server;
let secureSite: Server;
/** Where the proxy was asked to connect to, and as whom. */
let tunnels: { readonly to: string | undefined; readonly as: string | undefined }[];
let proxyStatus: number;
let opened: NodeFetch[];

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  const { keyPem, certificatePem } = await createCertificates(['site.localhost']);
  site = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: '/elsewhere' });
    response.end(`${request.method} ${request.url}`);
  });
  secureSite = createSecureServer({ key: keyPem, cert: certificatePem });
  proxy = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push({ to: request.url, as: request.headers['proxy-authorization'] });
    if (proxyStatus !== 200) {
      socket.end(`HTTP/1.1 ${proxyStatus} No\r\n\r\n`);
      return;
    }
    const port = Number(request.url?.split(':')[1]);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await Promise.all([proxy, site, secureSite].map(listen));
});
afterAll(() => {
  for (const server of [proxy, site, secureSite]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  tunnels = [];
  proxyStatus = 200;
  opened = [];
});
afterEach(() => Promise.all(opened.map(({ close }) => close())));

function open(env: ProxyVariables): NodeFetch {
  const network = expectValue(createNodeFetch(env));
  opened.push(network);
  return network;
}

const ask = async (env: ProxyVariables, url: string, init?: RequestInit) => {
  const response = await open(env).fetch(url, init);
  return [response.status, await response.text()];
};

describe('the proxy that the environment names', () => {
  const address = () => `http://127.0.0.1:${portOf(proxy)}`;
  /** No resolver knows it. */
  const inside = () => `http://intranet.invalid:${portOf(site)}`;

  it.each<[string, () => ProxyVariables]>([
    ['HTTP_PROXY', () => ({ HTTP_PROXY: address() })],
    ['http_proxy, which wins', () => ({ http_proxy: address(), HTTP_PROXY: 'http://127.0.0.1:1' })],
    ['a host and a port', () => ({ HTTP_PROXY: `127.0.0.1:${portOf(proxy)}` })],
    ['other exceptions', () => ({ HTTP_PROXY: address(), NO_PROXY: 'contoso.example, other.invalid' })],
  ])('is used: %s', async (_how, env) => {
    expect(await ask(env(), `${inside()}/a`, { method: 'PUT', body: 'x' })).toEqual([200, 'PUT /a']);
    expect(tunnels).toEqual([{ to: `intranet.invalid:${portOf(site)}`, as: undefined }]);
  });

  it('is told the name and password that its address carries', async () => {
    await ask({ HTTP_PROXY: `http://me:p%40ss@127.0.0.1:${portOf(proxy)}` }, inside());
    expect(tunnels[0]?.as).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  });

  it('tunnels HTTPS, and certificates are checked through it', async () => {
    const failed = await ask({ HTTPS_PROXY: address() }, `https://site.localhost:${portOf(secureSite)}/`).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ cause: { code: expect.stringMatching(/CERT|VERIFY/) } });
    expect(tunnels.map(({ to }) => to)).toEqual([`site.localhost:${portOf(secureSite)}`]);
  });

  it('that refuses is trouble, never gone around', async () => {
    proxyStatus = 407;
    await expect(ask({ HTTP_PROXY: address() }, `http://127.0.0.1:${portOf(site)}/`)).rejects.toThrow(TypeError);
    expect(tunnels).toHaveLength(1);
  });

  it.each<[string, ProxyVariables]>([
    ['the host', { NO_PROXY: '127.0.0.1' }],
    ['the host and port of another', { no_proxy: 'contoso.example:443,127.0.0.1', NO_PROXY: 'nothing' }],
    ['everything', { NO_PROXY: '*' }],
  ])('is left aside where NO_PROXY says so: %s', async (_what, exceptions) => {
    const url = `http://127.0.0.1:${portOf(site)}/direct`;
    expect(await ask({ HTTP_PROXY: address(), ...exceptions }, url)).toEqual([200, 'GET /direct']);
    expect(tunnels).toEqual([]);
  });
});

it('goes directly where no proxy is named, whatever this process’s own environment says', async () => {
  process.env['HTTP_PROXY'] = `http://127.0.0.1:${portOf(proxy)}`;
  try {
    expect(await ask({ HTTP_PROXY: '' }, `http://127.0.0.1:${portOf(site)}/`)).toEqual([200, 'GET /']);
    expect(tunnels).toEqual([]);
  } finally {
    delete process.env['HTTP_PROXY'];
  }
});

it('answers with a redirect that is not to be followed', async () => {
  const response = await open({}).fetch(`http://127.0.0.1:${portOf(site)}/away`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/elsewhere']);
});

it.each<[string, ProxyVariables]>([
  ['HTTPS_PROXY', { HTTPS_PROXY: 'socks5://127.0.0.1:1080' }],
  ['HTTPS_PROXY', { https_proxy: 'http://' }],
  ['HTTP_PROXY', { HTTP_PROXY: 'http://proxy.example:port' }],
])('%s that is no address of a proxy is refused, not gone around', (setting, env) => {
  expect(createNodeFetch(env)).toEqual({
    ok: false,
    failure: { kind: 'bad-configuration', file: 'environment', setting },
  });
});
