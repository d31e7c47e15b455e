import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { APP_ORIGIN, STATION_PAGE } from './app-scheme.ts';
import { contentSecurityPolicy, stationSecurityPolicy, WORKER_SECURITY_POLICY } from './content-security-policy.ts';
import { findPageFile } from './page-file.ts';

const STATION_PATH = new URL(STATION_PAGE).pathname;

const NOT_FOUND = () => new Response(null, { status: 404 });

/** Serve the built pages from `folder` and nothing outside it. See Electron security guide, items 7 and 18. */
export function installAppProtocol(protocol: Pick<Protocol, 'handle'>, folder: string) {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const page = `${url.protocol}//${url.host}` === APP_ORIGIN ? findPageFile(folder, request.url) : null;
    if (page === null || request.method !== 'GET') return NOT_FOUND();
    const content = await readFile(page.file).catch(() => null);
    if (content === null) return NOT_FOUND();
    return page.contentType.startsWith('text/html')
      ? servePage(
          content.toString('utf8'),
          url.pathname === STATION_PATH ? stationSecurityPolicy : contentSecurityPolicy,
        )
      : serveFile(content, page.contentType);
  });
}

function serveFile(content: Buffer, contentType: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': contentType,
      // Heeded where the file is started as a worker; a page that includes it has its own.
      'content-security-policy': WORKER_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
}

function servePage(html: string, policy: (nonce: string) => string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
