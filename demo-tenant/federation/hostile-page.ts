import type { TenantRequest, TenantResponse } from '../http.ts';
import { renderPage } from '../pages/page.ts';
import { HOSTILE_SCRIPT } from './hostile-script.ts';

/** Where it is on the partner's host, for a test of a kiosk; there only while the switch `hostilePage` is on. */
export const HOSTILE_PATH = '/hostile';

/** A hostile site sends no policy that keeps it from anything; this one still loads from this computer only. */
const POLICY = "default-src 'self' 'unsafe-inline' data: blob:;frame-src *;form-action 'self'";

/** Answer the page and what it leads to; null: another path. */
export function answerHostile({ url }: TenantRequest): TenantResponse | null {
  switch (url.pathname) {
    case HOSTILE_PATH:
      return page('hostile', 'A page that wants out', `<div id="attempts"></div><output></output>`, HOSTILE_SCRIPT);
    case `${HOSTILE_PATH}/other`:
      return page('hostile-other', 'Another page of the hostile site', '<p>Somebody got out.</p>', '');
    case `${HOSTILE_PATH}/download`:
      return {
        status: 200,
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="kept.txt"',
          'cache-control': 'no-store',
        },
        body: Buffer.from('kept'),
      };
    default:
      return null;
  }
}

function page(name: string, title: string, body: string, script: string): TenantResponse {
  const html = renderPage({
    organisation: 'Hostile site',
    name,
    title,
    body: `${body}${script === '' ? '' : `<script>${script}</script>`}`,
  });
  return {
    status: 200,
    headers: {
      'content-security-policy': POLICY,
      // As a site that wants to be opened by anybody.
      'cross-origin-opener-policy': 'unsafe-none',
      'cache-control': 'no-store',
    },
    body: html,
  };
}
