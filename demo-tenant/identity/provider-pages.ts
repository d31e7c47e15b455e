import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, renderPage } from '../pages/page.ts';

/** Asks whether to sign out; `form` is the library's own, with its secret. */
export function renderLogoutPage(ctx: KoaContextWithOIDC, form: string): void {
  ctx.body = renderPage({
    name: 'sign-out',
    title: 'Sign out?',
    body: `${form}<button class="action primary" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>
<button class="action" form="op.logoutForm">Stay signed in</button>`,
  });
}

export function renderSignedOutPage(ctx: KoaContextWithOIDC): void {
  ctx.body = renderPage({
    name: 'signed-out',
    title: 'You signed out of your account',
    body: '<p>You may close this window.</p>',
  });
}

/** Shown where a request is too wrong to be answered to the app. */
export function renderProviderError(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  ctx.type = 'html';
  ctx.body = renderPage({
    name: 'error',
    title: "Sorry, we're having trouble signing you in",
    body: `<p role="alert">${escapeHtml(out.error)}: ${escapeHtml(out.error_description ?? '')}</p>
<p>Start again from the app.</p>`,
  });
}
