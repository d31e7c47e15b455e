/**
 * Chromium can't be taught a scheme from outside: it drops requests for unknown ones before they can be seen. So
 * `app://renderer/x` is served as `https://renderer.app.standin.invalid/x`, a secure context like the real one, and
 * translated back wherever the app looks.
 */
const SUFFIX = '.standin.invalid';
const CUSTOM_ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const CHROMIUM_ADDRESS = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.standin\.invalid(?=[/?#]|$)/i;
const SCHEME_SOURCE = /(^|\s)([a-z][a-z0-9+.-]*):(?=\s|;|$)/gi;

const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme.toLowerCase());
}

export function isCustomScheme(scheme: string): boolean {
  return schemes.has(scheme.toLowerCase());
}

/** The address Chromium is given for an address of the app's. */
export function toChromium(url: string): string {
  const [, scheme = '', hostname = '', rest = ''] = CUSTOM_ADDRESS.exec(url) ?? [];
  return isCustomScheme(scheme) ? `https://${hostname || 'nohost'}.${scheme.toLowerCase()}${SUFFIX}${rest}` : url;
}

/** The app's address for what Chromium reports. */
export function fromChromium(url: string): string {
  return url.replace(CHROMIUM_ADDRESS, (_all, hostname: string, scheme: string) => {
    return `${scheme}://${hostname === 'nohost' ? '' : hostname}`;
  });
}

/** A content security policy may name the scheme itself (`app:`). */
export function policyToChromium(policy: string): string {
  return policy.replace(SCHEME_SOURCE, (all: string, space: string, scheme: string) =>
    isCustomScheme(scheme) ? `${space}https://*.${scheme.toLowerCase()}${SUFFIX}` : all,
  );
}
