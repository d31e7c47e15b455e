import { describe, expect, it } from 'vitest';
import { type GuardedRequest, guardRequest } from '../../../../demo-tenant/transport/guard-request.ts';

const page = { channel: 'pages', method: 'GET', target: '/', hosts: ['localhost:1', 'a.localhost:1'] } as const;
const certificate = { ...page, channel: 'certificates' } as const;
const program = { ...page, channel: 'back-channel' } as const;
const host = 'localhost:1';
const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

describe('guardRequest', () => {
  const served: readonly (readonly [string, GuardedRequest])[] = [
    ['a page without any of a browser headers', { ...page, headers: { host } }],
    ['an address that was typed', { ...page, headers: { host, 'sec-fetch-site': 'none' } }],
    ['an image of our own page', { ...page, headers: { host, 'sec-fetch-site': 'same-origin' } }],
    ['a form of our own page', { ...page, method: 'POST', headers: { host, origin: 'http://localhost:1' } }],
    ['a link on another site', { ...page, headers: { host, 'sec-fetch-site': 'cross-site', ...link } }],
    [
      'a form where certificates are asked for',
      { ...certificate, method: 'POST', headers: { host, origin: 'https://localhost:1' } },
    ],
    [
      'a redirect to where certificates are asked for',
      { ...certificate, headers: { host, 'sec-fetch-site': 'cross-site', ...link } },
    ],
    ['a program', { ...program, headers: { host } }],
  ];
  it.each(served)('serves %s', (_name, request) => {
    expect(guardRequest(request)).toBeNull();
  });

  const refused: readonly (readonly [string, number, GuardedRequest])[] = [
    ['no host', 421, { ...page, headers: {} }],
    ['another name for this machine', 421, { ...page, headers: { host: 'evil.example:1' } }],
    ['another port', 421, { ...page, headers: { host: 'localhost:2' } }],
    ['the bare address', 421, { ...page, headers: { host: '127.0.0.1:1' } }],
    ['an absolute request target', 400, { ...page, target: 'http://evil.example/', headers: { host } }],
    ['any origin on the back channel', 403, { ...program, headers: { host, origin: 'https://localhost:1' } }],
    ['an opaque origin on the back channel', 403, { ...program, headers: { host, origin: 'null' } }],
    [
      'an image of a page on the back channel',
      403,
      { ...program, headers: { host, 'sec-fetch-site': 'same-site' } },
    ],
    ['a form of another origin', 403, { ...page, method: 'POST', headers: { host, origin: 'http://localhost:9' } }],
    [
      'a form of another of our hosts',
      403,
      { ...page, method: 'POST', headers: { host, origin: 'http://a.localhost:1' } },
    ],
    [
      'a page’s origin where certificates are asked for',
      403,
      { ...certificate, method: 'POST', headers: { host, origin: 'http://localhost:1' } },
    ],
    ['an opaque origin', 403, { ...page, method: 'POST', headers: { host, origin: 'null' } }],
    ['an image on another site', 403, { ...page, headers: { host, 'sec-fetch-site': 'cross-site' } }],
    [
      'a frame on another site',
      403,
      { ...page, headers: { host, 'sec-fetch-site': 'cross-site', ...link, 'sec-fetch-dest': 'iframe' } },
    ],
    [
      'a form from another port',
      403,
      { ...page, method: 'POST', headers: { host, 'sec-fetch-site': 'same-site', ...link } },
    ],
  ];
  it.each(refused)('refuses %s', (_name, status, request) => {
    expect(guardRequest(request)?.status).toBe(status);
  });
});
