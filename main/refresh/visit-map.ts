import type { DemoDescriptor } from '../../contract/demo-tenant.ts';
import { CLOUDS, type ConfigurableCloud } from '../settings/clouds.ts';

/**
 * What an address is to a visit. `sign-in`: the cloud's login host; `home`: the Office home page; `elsewhere`: any
 * other site, such as the company's own sign-in; `refused`: no place of a visit at all.
 */
export type VisitPlace = 'sign-in' | 'home' | 'sharepoint' | 'elsewhere' | 'refused';

/** The hosts that a visit leads over. */
export interface VisitMap {
  /** Where the person begins; null: at SharePoint itself. */
  readonly home: string | null;
  /** Scheme of addresses that are typed without one. */
  readonly scheme: 'https:' | 'http:';
  readonly placeOf: (address: string) => VisitPlace;
}

/** Microsoft 365 moves from the older hosts to `*.cloud.microsoft` (domain facts 7.6). */
const HOME_HOSTS = ['cloud.microsoft', 'office.com', 'microsoft365.com'];
const GLOBAL_HOME = 'https://m365.cloud.microsoft/';

/** China's sign-in answers at an older name too (domain facts 4.2). */
const FORMER_LOGIN_HOSTS: Readonly<Partial<Record<ConfigurableCloud, string>>> = {
  china: 'login.chinacloudapi.cn',
};

/** A real cloud: HTTPS alone. The national ones begin at SharePoint: their home pages are not confirmed. */
export function cloudVisitMap(cloud: ConfigurableCloud): VisitMap {
  const { loginHost, sharePointSuffix } = CLOUDS[cloud];
  const loginHosts = [loginHost, FORMER_LOGIN_HOSTS[cloud] ?? loginHost];
  const homeHosts = cloud === 'global' ? HOME_HOSTS : [];
  return {
    home: cloud === 'global' ? GLOBAL_HOME : null,
    scheme: 'https:',
    placeOf: (address) => {
      const url = URL.parse(address);
      if (url?.protocol !== 'https:') return 'refused';
      if (loginHosts.some((host) => isHost(url.hostname, host))) return 'sign-in';
      if (url.hostname.endsWith(sharePointSuffix)) return 'sharepoint';
      return homeHosts.some((host) => isHost(url.hostname, host)) ? 'home' : 'elsewhere';
    },
  };
}

interface DemoSites extends Pick<DemoDescriptor, 'pages'> {
  readonly sharePointSuffix: string;
}

const DEMO_HOME_PATH = '/home';

/**
 * The demo tenant's pages: HTTP on this machine at its one port, and HTTPS where its partner's sign-in asks for a
 * certificate. Sign-in and home are one host, told apart by path.
 */
export function demoVisitMap(demo: DemoSites): VisitMap {
  const pages = new URL(demo.pages);
  const placeOfPage = (url: URL): VisitPlace => {
    if (url.hostname.endsWith(demo.sharePointSuffix)) return 'sharepoint';
    if (url.hostname !== pages.hostname) return placeElsewhere(url);
    return url.pathname === DEMO_HOME_PATH ? 'home' : 'sign-in';
  };
  return {
    home: new URL(DEMO_HOME_PATH, pages).href,
    scheme: 'http:',
    placeOf: (address) => {
      const url = URL.parse(address);
      if (url?.protocol === 'http:' && url.port === pages.port) return placeOfPage(url);
      return url?.protocol === 'https:' ? placeElsewhere(url) : 'refused';
    },
  };
}

function placeElsewhere({ hostname }: URL): VisitPlace {
  return hostname.endsWith('.localhost') ? 'elsewhere' : 'refused';
}

function isHost(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
