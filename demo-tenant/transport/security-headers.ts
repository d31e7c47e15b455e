import { PARTNER_SCRIPT_SOURCES } from '../federation/partner-pages.ts';
import { type Origins, sharePointSites } from '../origins.ts';
import { PAGE_STYLE_SOURCE } from '../pages/page.ts';

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: with that a browser sends `Origin: null` with our own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Headers of the sign-in and home pages. The empty `script-src` gets the hash of the library's own form script. */
export function pageHeaders(origins: Origins): Readonly<Record<string, string>> {
  return pageHeadersWith(origins, '');
}

/** Headers of the partner's pages, which may open a pop-up and close it. */
export function partnerHeaders(origins: Origins): Readonly<Record<string, string>> {
  return pageHeadersWith(origins, ` ${PARTNER_SCRIPT_SOURCES}`);
}

function pageHeadersWith(origins: Origins, scriptSources: string): Readonly<Record<string, string>> {
  // Answers go to an app's loopback port as a form; to the partner, back and on to SharePoint by a form's redirects.
  const sites = sharePointSites(origins).map(({ pages }) => pages);
  const partners = [origins.partner, origins.partnerCertificates];
  const formTargets = `'self' http://localhost:* http://127.0.0.1:* ${[...sites, ...partners].join(' ')}`;
  return {
    ...EVERYWHERE,
    'Content-Security-Policy':
      `default-src 'none';style-src ${PAGE_STYLE_SOURCE};img-src 'self';script-src${scriptSources};` +
      `form-action ${formTargets};frame-ancestors 'none';base-uri 'none'`,
  };
}

/** Headers of SharePoint's pages. */
export function sharePointHeaders({ pages }: Origins): Readonly<Record<string, string>> {
  return {
    ...EVERYWHERE,
    'Content-Security-Policy':
      `default-src 'none';style-src ${PAGE_STYLE_SOURCE};img-src 'self';` +
      `form-action 'self' ${pages};frame-ancestors 'none';base-uri 'none'`,
  };
}

/** Headers of answers to programs. */
export function backChannelHeaders(): Readonly<Record<string, string>> {
  return { ...EVERYWHERE, 'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'" };
}
