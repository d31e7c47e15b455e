import {
  MY_SITE_HOST,
  OTHER_GEO_HOST,
  PARTNER_CERTIFICATE_HOST,
  PARTNER_HOST,
  SHAREPOINT_HOST,
  VANITY_HOST,
  VANITY_MY_SITE_HOST,
} from './tenant-constants.ts';
import type { ListenerPorts } from './transport/listener-ports.ts';

/** Every address the demo tenant answers at: scheme, host and port, without a slash at the end. */
export interface Origins {
  /** Pages that people see, HTTP: sign-in and the home page. */
  readonly pages: string;
  /** What only programs call, HTTPS: tokens, Graph, control. */
  readonly backChannel: string;
  /** Graph without version: below the back channel. */
  readonly graph: string;
  /** SharePoint's pages, HTTP with cookies. */
  readonly sharePoint: string;
  readonly mySite: string;
  /** The same two hosts for bearer tokens, HTTPS; each is its tokens' audience. */
  readonly sharePointApi: string;
  readonly mySiteApi: string;
  /** My Site host of the other geography. */
  readonly otherGeo: string;
  readonly otherGeoApi: string;
  /** Second names of the first two hosts; told instead of them where the switch `vanityHosts` says so. */
  readonly vanity: string;
  readonly vanityApi: string;
  readonly vanityMySite: string;
  readonly vanityMySiteApi: string;
  /** A federated person's own identity provider, HTTP; and where it asks for a certificate, HTTPS. */
  readonly partner: string;
  readonly partnerCertificates: string;
}

/** What a SharePoint host is for. A profile and its pictures live on the My Site host of one geography. */
export interface SharePointSite {
  readonly host: 'root' | 'my-site';
  readonly geo: 'default' | 'other';
  /** Origin for browsers, and the one for programs. */
  readonly pages: string;
  readonly api: string;
}

export function originsFor(ports: ListenerPorts): Origins {
  const backChannel = `https://localhost:${ports.backChannel}`;
  const pagesAt = (host: string) => `http://${host}:${ports.pages}`;
  const apiAt = (host: string) => `https://${host}:${ports.backChannel}`;
  return {
    pages: pagesAt('localhost'),
    backChannel,
    graph: `${backChannel}/graph`,
    sharePoint: pagesAt(SHAREPOINT_HOST),
    mySite: pagesAt(MY_SITE_HOST),
    sharePointApi: apiAt(SHAREPOINT_HOST),
    mySiteApi: apiAt(MY_SITE_HOST),
    otherGeo: pagesAt(OTHER_GEO_HOST),
    otherGeoApi: apiAt(OTHER_GEO_HOST),
    vanity: pagesAt(VANITY_HOST),
    vanityApi: apiAt(VANITY_HOST),
    vanityMySite: pagesAt(VANITY_MY_SITE_HOST),
    vanityMySiteApi: apiAt(VANITY_MY_SITE_HOST),
    partner: pagesAt(PARTNER_HOST),
    partnerCertificates: `https://${PARTNER_CERTIFICATE_HOST}:${ports.certificates}`,
  };
}

/** Every name that SharePoint answers to. */
export function sharePointSites(origins: Origins): readonly SharePointSite[] {
  return [
    { host: 'root', geo: 'default', pages: origins.sharePoint, api: origins.sharePointApi },
    { host: 'my-site', geo: 'default', pages: origins.mySite, api: origins.mySiteApi },
    { host: 'my-site', geo: 'other', pages: origins.otherGeo, api: origins.otherGeoApi },
    { host: 'root', geo: 'default', pages: origins.vanity, api: origins.vanityApi },
    { host: 'my-site', geo: 'default', pages: origins.vanityMySite, api: origins.vanityMySiteApi },
  ];
}
