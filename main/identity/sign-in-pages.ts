import type { Word } from '../text/create-text.ts';

/** HTML that the browser shows when it comes back from signing in. */
export interface SignInPages {
  readonly signedIn: string;
  readonly failed: string;
}

/** Both pages in the app's words: plain text, no scripts, nothing loaded. */
export function signInPages(word: Word, locale = 'en'): SignInPages {
  return { signedIn: page('signInPage.done', word, locale), failed: page('signInPage.failed', word, locale) };
}

function page(key: string, word: Word, locale: string): string {
  const title = escapeHtml(word(`${key}.title`));
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – ${escapeHtml(word('app.name'))}</title>
<style>
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 32rem; margin: 20vh auto 0; padding: 0 1.5rem }
  h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.3 }
</style>
<main>
  <h1>${title}</h1>
  <p>${escapeHtml(word(`${key}.text`))}</p>
</main>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
