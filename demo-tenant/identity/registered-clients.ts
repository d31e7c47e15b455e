import { randomBytes } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import { type Origins, sharePointSites } from '../origins.ts';
import { CLIENTS } from '../tenant-constants.ts';

/** Where the provider's answer comes to on SharePoint's hosts, and on the Office home's. */
export const SHAREPOINT_ANSWER_PATH = '/_forms/default.aspx';
export const OFFICE_ANSWER_PATH = '/home/sign-in/answer';

/** What the sign-in and consent pages call each client. */
export const CLIENT_NAMES: Readonly<Record<string, string>> = {
  [CLIENTS.selfService]: 'Selfsame',
  [CLIENTS.it]: 'Selfsame for IT',
  [CLIENTS.sharePoint]: 'SharePoint Online',
  [CLIENTS.officeHome]: 'Demo Office home',
};

/** The app registrations of the tenant: two public native clients of ours, and two websites. */
export function registeredClients(origins: Origins): ClientMetadata[] {
  const sharePoints = sharePointSites(origins).map(({ pages }) => pages);
  return [
    nativeClient(CLIENTS.selfService),
    nativeClient(CLIENTS.it),
    website(CLIENTS.sharePoint, sharePoints, SHAREPOINT_ANSWER_PATH),
    website(CLIENTS.officeHome, [origins.pages], OFFICE_ANSWER_PATH),
  ];
}

function website(clientId: string, origins: readonly string[], answerPath: string): ClientMetadata {
  return {
    client_id: clientId,
    client_name: CLIENT_NAMES[clientId] ?? clientId,
    application_type: 'web',
    // Codes are redeemed inside this process: the secret is never used and nobody knows it.
    client_secret: randomBytes(32).toString('base64url'),
    redirect_uris: origins.map((origin) => `${origin}${answerPath}`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
}

function nativeClient(clientId: string): ClientMetadata {
  return {
    client_id: clientId,
    client_name: CLIENT_NAMES[clientId] ?? clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    // A native client may add any port.
    redirect_uris: ['http://localhost'],
    post_logout_redirect_uris: ['http://localhost'],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  };
}
