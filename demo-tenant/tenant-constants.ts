/** Fixed facts of the demo tenant. Made up: none of these ids belongs to a real tenant but SharePoint's own. */
export const TENANT_ID = '5e1f5a3e-de30-4c6b-9a41-7d0c2b8f6e19';

export const UPN_DOMAIN = 'selfsame.example';

/** As `sharepoint.com` is for real tenants: no host of the demo but SharePoint's ends in it. */
export const SHAREPOINT_DOMAIN = 'sharepoint.localhost';

export const SHAREPOINT_HOST = `selfsame-demo.${SHAREPOINT_DOMAIN}`;
export const MY_SITE_HOST = `selfsame-demo-my.${SHAREPOINT_DOMAIN}`;
/** My Site host of the tenant's second geography (domain facts 4.1). */
export const OTHER_GEO_HOST = `selfsame-demo-eur-my.${SHAREPOINT_DOMAIN}`;
/** Names that no tenant name can be guessed from: of the root site and of the My Site host. */
export const VANITY_HOST = `selfsame-portal.${SHAREPOINT_DOMAIN}`;
export const VANITY_MY_SITE_HOST = `selfsame-people.${SHAREPOINT_DOMAIN}`;
export const SHAREPOINT_HOSTS: readonly string[] = [
  SHAREPOINT_HOST,
  MY_SITE_HOST,
  OTHER_GEO_HOST,
  VANITY_HOST,
  VANITY_MY_SITE_HOST,
];

/** Another organisation's identity provider: its pages, and where it asks for certificates. */
export const PARTNER_HOST = 'sign-in.demo-partner.localhost';
export const PARTNER_CERTIFICATE_HOST = 'certauth.demo-partner.localhost';

/** Registered clients. SharePoint's id is the one Microsoft uses in every tenant. */
export const CLIENTS = {
  selfService: '3b0c9b52-2d0e-4f5e-8d7a-61c4a9e0f1d2',
  it: 'a4d7e6c1-90b3-4c1f-b2e8-05f3d6a7c894',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
  officeHome: '7f6b2d94-1a3c-4e08-9c5d-b3e2f0a81d67',
} as const;

/** Websites: people sign in to them with a cookie, and they ask for no tokens. */
export function isWebsite(clientId: string): boolean {
  return clientId === CLIENTS.sharePoint || clientId === CLIENTS.officeHome;
}

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Delegated Graph permissions that each client registered. A token never carries more. */
export const GRAPH_SCOPES: Readonly<Record<string, readonly string[]>> = {
  [CLIENTS.selfService]: ['User.ReadWrite', 'Files.Read'],
  [CLIENTS.it]: [
    'ProfilePhoto.ReadWrite.All',
    'User.ReadBasic.All',
    'User.Read.All',
    'PeopleSettings.Read.All',
    'Lists.SelectedOperations.Selected',
    'Sites.Selected',
    'GroupMember.Read.All',
  ],
};

/** Delegated permission on each SharePoint host, registered by both native clients. */
export const SHAREPOINT_SCOPE = 'AllSites.Read';

/** Where today's new colleagues are: a list on a site of the team host, and a group. */
export const ONBOARDING = {
  sitePath: '/sites/onboarding',
  siteName: 'Onboarding',
  /** Second and third part of the site's id, after the host name. */
  siteIds: ['8c4e2a71-5b06-4f3d-9d18-6a7f0e5b2c93', 'd2b7915e-0f4a-4c68-b3e1-97c5a80d6f24'],
  listId: 'f3a60c58-71d9-4be2-a405-2c8e9b17d6f0',
  listTitle: 'Onboarding today',
  groupId: '6e0b94d3-2a57-4d81-8f3c-b1e6570c9a42',
  /** A group that is a member of the group: not everything in it is a person. */
  nestedGroupId: '1d97c5f2-84be-4630-95a8-0f7b3e21c6d5',
} as const;
