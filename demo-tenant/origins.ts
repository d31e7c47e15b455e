import { MY_SITE_HOST, SHAREPOINT_HOST } from './tenant-constants.ts';

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
}

export function originsFor(ports: { readonly pages: number; readonly backChannel: number }): Origins {
  const backChannel = `https://localhost:${ports.backChannel}`;
  return {
    pages: `http://localhost:${ports.pages}`,
    backChannel,
    graph: `${backChannel}/graph`,
    sharePoint: `http://${SHAREPOINT_HOST}:${ports.pages}`,
    mySite: `http://${MY_SITE_HOST}:${ports.pages}`,
    sharePointApi: `https://${SHAREPOINT_HOST}:${ports.backChannel}`,
    mySiteApi: `https://${MY_SITE_HOST}:${ports.backChannel}`,
  };
}
