import type { Session } from 'electron';

/**
 * What a sign-in needs. Left out: `allow-modals` (alerts, and printing with its dialog), `allow-downloads`,
 * `allow-popups-to-escape-sandbox`, `allow-top-navigation-to-custom-protocols` (other programs), `allow-pointer-lock`.
 */
export const SIGN_IN_SANDBOX = [
  'sandbox',
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  // A frame of a second factor leads its page on.
  'allow-top-navigation',
  'allow-storage-access-by-user-activation',
].join(' ');

const CSP = 'content-security-policy';

/**
 * Hold the pages of a session to a sandbox, beside their own policy, which stays as it is: where there are several
 * policies, all hold. Frames inside a page inherit it.
 */
export function sandboxPages(session: { readonly webRequest: Pick<Session['webRequest'], 'onHeadersReceived'> }) {
  session.webRequest.onHeadersReceived(({ resourceType, responseHeaders }, answer) => {
    answer(resourceType === 'mainFrame' ? { responseHeaders: withPolicy(responseHeaders ?? {}) } : {});
  });
}

function withPolicy(headers: Record<string, string[]>): Record<string, string[]> {
  const name = Object.keys(headers).find((header) => header.toLowerCase() === CSP) ?? CSP;
  return { ...headers, [name]: [...(headers[name] ?? []), SIGN_IN_SANDBOX] };
}
