import type { CloudId } from './tenant-connection.ts';

/** A cloud that IT can name in a configuration; the demo tenant describes itself. */
export type ConfigurableCloud = Exclude<CloudId, 'demo'>;

export interface Cloud {
  readonly loginHost: string;
  readonly graphUrl: string;
  readonly graphResource: string;
  readonly sharePointSuffix: string;
}

/**
 * Hosts of each national cloud (domain facts 4.2). `global` is also GCC. The login host does not tell the cloud:
 * GCC High and DoD share one.
 */
export const CLOUDS: Readonly<Record<ConfigurableCloud, Cloud>> = {
  global: {
    loginHost: 'login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    graphResource: 'https://graph.microsoft.com',
    sharePointSuffix: '.sharepoint.com',
  },
  'gcc-high': {
    loginHost: 'login.microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    graphResource: 'https://graph.microsoft.us',
    sharePointSuffix: '.sharepoint.us',
  },
  dod: {
    loginHost: 'login.microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
    graphResource: 'https://dod-graph.microsoft.us',
    sharePointSuffix: '.sharepoint-mil.us',
  },
  china: {
    loginHost: 'login.partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    graphResource: 'https://microsoftgraph.chinacloudapi.cn',
    sharePointSuffix: '.sharepoint.cn',
  },
};
