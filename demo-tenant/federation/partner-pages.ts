import { createHash } from 'node:crypto';
import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml, renderPage } from '../pages/page.ts';
import { renderPersonTile } from '../pages/person-tile.ts';

/** Opens the pop-up at a click and goes on once it is closed. */
const OPENER_SCRIPT = `
const link = document.querySelector('[data-walk=popup]');
link.addEventListener('click', (event) => {
  event.preventDefault();
  const popup = window.open(link.href, 'demo-partner-verify', 'popup,width=480,height=560');
  if (!popup) return;
  const timer = setInterval(() => {
    if (!popup.closed) return;
    clearInterval(timer);
    document.querySelector('form').requestSubmit();
  }, 200);
});
`;

const CLOSE_SCRIPT = 'window.close();';

/** `script-src` value that lets the two scripts of the partner's pages run and no other. */
export const PARTNER_SCRIPT_SOURCES = [OPENER_SCRIPT, CLOSE_SCRIPT]
  .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  .join(' ');

const TITLE = 'Partner sign-in';
const ORGANISATION = 'Demo partner: another organisation';

/** The partner's own page: a button, and no password; and a link to somewhere bad, where there is one. */
export function renderPartnerSignIn(person: DirectoryPerson, hostilePath: string | null): string {
  const link = hostilePath === null ? '' : `<p><a data-walk="hostile" href="${hostilePath}">News</a></p>`;
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-sign-in',
    title: TITLE,
    body: `<p>This is another organisation's sign-in, on a host of its own.</p>
<div class="tile">${renderPersonTile(person)}</div>
<form method="post"><button class="action primary" autofocus>Continue</button></form>
${link}`,
  });
}

interface PopupOpenerOptions {
  readonly person: DirectoryPerson;
  /** Path and query of the pop-up. */
  readonly popup: string;
  /** Whether the person went on before the pop-up was finished. */
  readonly isUnfinished: boolean;
}

export function renderPopupOpener({ person, popup, isUnfinished }: PopupOpenerOptions): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-popup',
    title: TITLE,
    body: `<p>This is another organisation's sign-in. It asks in a window of its own before it goes on.</p>
<div class="tile">${renderPersonTile(person)}</div>
${isUnfinished ? '<p role="alert">The other window has not been finished yet.</p>' : ''}
<p><a class="action primary" data-walk="popup" target="demo-partner-verify" rel="opener" href="${escapeHtml(popup)}">Verify in a
new window</a></p>
<form method="post"><button class="action">I have finished there</button></form>
<script>${OPENER_SCRIPT}</script>`,
  });
}

export function renderPopup(person: DirectoryPerson): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-verify',
    title: 'Verify that it is you',
    body: `<div class="tile">${renderPersonTile(person)}</div>
<form method="post"><button class="action primary" autofocus>Yes, it is me</button></form>`,
  });
}

export function renderPopupDone(): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-verified',
    title: 'Verified',
    body: `<p role="status">You may close this window and go on in the other one.</p>
<script>${CLOSE_SCRIPT}</script>`,
  });
}

/** For a pop-up that was opened in another browser session than the page that opened it. */
export function renderPopupStranger(): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-stranger',
    title: 'This window belongs to another browser',
    body: '<p role="alert">The sign-in was begun in another browser, or in a private window. Finish it there.</p>',
  });
}

export function renderCertificateMissing(person: DirectoryPerson, presented: string | null): string {
  const seen =
    presented === null
      ? 'The browser sent no certificate that this organisation gave out.'
      : `The certificate is that of ${presented}.`;
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-certificate',
    title: 'No certificate to sign in with',
    body: `<div class="tile">${renderPersonTile(person)}</div>
<p role="alert">${escapeHtml(seen)}</p>
<p>Choose another certificate when the browser asks, or close the window.</p>`,
  });
}

/** Behind the browser's own prompt for name and password, and all there is where it shows none. */
export function renderUnauthorised(): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-unauthorised',
    title: '401 Unauthorised',
    body: '<p role="alert">The browser gave no name and password, or wrong ones.</p>',
  });
}

export function renderPartnerExpired(): string {
  return renderPage({
    organisation: ORGANISATION,
    name: 'partner-expired',
    title: 'This sign-in has expired',
    body: '<p role="alert">Start again from the app.</p>',
  });
}
