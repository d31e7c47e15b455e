import type { VisitMap, VisitPlace } from '../../refresh/visit-map.ts';

/** Where a person's sign-in may lead: it begins and ends by the address that MSAL made, and by nothing else. */
export interface SignInMap extends Pick<VisitMap, 'placeOf'> {
  /** Whether this is the address that MSAL listens on: the sign-in is over, whatever came of it. */
  readonly isEnd: (address: string) => boolean;
  /** From now on only what a visit to SharePoint may reach. */
  readonly goOnTo: (visit: Pick<VisitMap, 'placeOf'>) => void;
}

/**
 * The way of one sign-in: over any HTTPS site, because companies have their own (design decision 4), to the loopback
 * address in `redirect_uri`. Nothing else of this machine is reached, but the demo tenant's pages where the sign-in
 * began at them.
 */
export function createSignInMap(address: string): SignInMap {
  const first = new URL(address);
  const end = URL.parse(first.searchParams.get('redirect_uri') ?? '');
  const isDemo = first.protocol === 'http:' && isLoopbackName(first.hostname);
  let visit: Pick<VisitMap, 'placeOf'> | null = null;

  const isEnd = (reached: string) => {
    const url = URL.parse(reached);
    return url !== null && end !== null && url.origin === end.origin && url.pathname === end.pathname;
  };
  const isAllowed = (url: URL): boolean => {
    // The demo's federated sign-in has a host of its own, plain or with a certificate.
    if (isLoopbackName(url.hostname)) return isDemo && (url.port === first.port || url.protocol === 'https:');
    return !isDemo && url.protocol === 'https:' && !isThisMachine(url.hostname);
  };
  const placeOf = (reached: string): VisitPlace => {
    const url = URL.parse(reached);
    if (url === null || !isPlainPage(url)) return 'refused';
    if (url.origin === first.origin) return 'sign-in';
    return isEnd(reached) || isAllowed(url) ? 'elsewhere' : 'refused';
  };
  return {
    isEnd,
    placeOf: (reached) => visit?.placeOf(reached) ?? placeOf(reached),
    goOnTo: (map) => {
      visit = map;
    },
  };
}

/** A `blob:` has the origin of the page that made it. */
function isPlainPage({ protocol, username, password }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}

function isThisMachine(hostname: string): boolean {
  return hostname.startsWith('127.') || hostname === '0.0.0.0' || hostname === '[::1]' || hostname === '[::]';
}
