/** Fixed facts of the demo tenant. Made up: none of these ids belongs to a real tenant but SharePoint's own. */
export const TENANT_ID = '5e1f5a3e-de30-4c6b-9a41-7d0c2b8f6e19';

export const UPN_DOMAIN = 'selfsame.example';

export const SHAREPOINT_HOST = 'selfsame-demo.localhost';
export const MY_SITE_HOST = 'selfsame-demo-my.localhost';
/** My Site host of the tenant's second geography (domain facts 4.1). */
export const OTHER_GEO_HOST = 'selfsame-demo-eur-my.localhost';
/** Names that no tenant name can be guessed from: of the root site and of the My Site host. */
export const VANITY_HOST = 'selfsame-portal.localhost';
export const VANITY_MY_SITE_HOST = 'selfsame-people.localhost';
export const SHAREPOINT_HOSTS: readonly string[] = [
  SHAREPOINT_HOST,
  MY_SITE_HOST,
  OTHER_GEO_HOST,
  VANITY_HOST,
  VANITY_MY_SITE_HOST,
];

/** Registered clients. SharePoint's id is the one Microsoft uses in every tenant. */
export const CLIENTS = {
  selfService: '3b0c9b52-2d0e-4f5e-8d7a-61c4a9e0f1d2',
  it: 'a4d7e6c1-90b3-4c1f-b2e8-05f3d6a7c894',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
} as const;

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Delegated Graph permissions that each client registered. A token never carries more. */
export const GRAPH_SCOPES: Readonly<Record<string, readonly string[]>> = {
  [CLIENTS.selfService]: ['User.ReadWrite', 'Files.Read'],
  [CLIENTS.it]: ['ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All', 'User.Read.All', 'PeopleSettings.Read.All'],
  [CLIENTS.sharePoint]: [],
};

/** Delegated permission on each SharePoint host, registered by both native clients. */
export const SHAREPOINT_SCOPE = 'AllSites.Read';
