/**
 * How to reach a running demo tenant: written with mode 0600 to the state folder, and printed by `selfsame tenant`
 * as its first line. Every address is on loopback. Members may be added, never renamed.
 */
export interface DemoDescriptor {
  /** `https://localhost:<port>/graph`; append `/v1.0/me`. */
  readonly graph: string;
  /** `http://<tenant>.sharepoint.localhost:<port>`: SharePoint's pages, as a browser sees them. */
  readonly sharepoint: string;
  /** The My Site host's pages. */
  readonly mySite: string;
  /** The same two hosts for programs with a bearer token: HTTPS. */
  readonly sharepointApi: string;
  readonly mySiteApi: string;
  /** My Site host of the tenant's other geography, for people and for programs (domain facts 4.1). */
  readonly otherGeo: string;
  readonly otherGeoApi: string;
  /** Second names of the two hosts, told instead of them where the demo's switch `vanityHosts` says so. */
  readonly vanity: string;
  readonly vanityApi: string;
  readonly vanityMySite: string;
  readonly vanityMySiteApi: string;
  /** `https://localhost:<port>/<tenantId>`, MSAL's authority. */
  readonly authority: string;
  /** `http://localhost:<port>/`: home page with a tile per person. */
  readonly pages: string;
  /** `https://localhost:<port>/control/<secret>/`. */
  readonly control: string;
  /** PEM file of the throw-away authority that signed the back channel's certificate. */
  readonly caFile: string;
  /** Today's new colleagues: a SharePoint list, by its site's address for programs, and a group with the same people. */
  readonly onboarding: { readonly site: string; readonly list: string; readonly groupId: string };
  /** UPN of the administrator. */
  readonly admin: string;
  readonly people: readonly DemoPerson[];
  readonly tenantId: string;
  readonly clients: { readonly selfService: string; readonly it: string };
  /** Process that serves it. */
  readonly pid: number;
}

export interface DemoPerson {
  readonly upn: string;
  readonly displayName: string;
  /** One sentence: what is going on with this person. */
  readonly story: string;
  /** Id of the cause that a diagnosis should find, or null where all is well. */
  readonly cause: string | null;
  readonly command: 'diagnose' | 'diagnose-for' | 'refresh';
}
