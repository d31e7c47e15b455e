import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentSecurityPolicy } from '../../../main/security/content-security-policy.ts';
import { findPageFile } from '../../../main/security/page-file.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../dist/renderer');

export interface ServedPages {
  /** Loopback, with a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The built pages with the app's own policy and nonce, but where a plain browser can get them. */
export async function servePages(): Promise<ServedPages> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(address: string, response: ServerResponse): Promise<void> {
  const page = findPageFile(FOLDER, `app://renderer${address}`);
  const content = page === null ? null : await readFile(page.file).catch(() => null);
  if (page === null || content === null) {
    // A browser asks for an icon, too; the app's window doesn't.
    response.writeHead(address === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const isPage = page.contentType.startsWith('text/html');
  response.writeHead(200, {
    'content-type': page.contentType,
    ...(isPage ? { 'content-security-policy': contentSecurityPolicy(nonce) } : {}),
  });
  response.end(
    isPage ? content.toString().replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`) : content,
  );
}
