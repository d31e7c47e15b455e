import { randomBytes } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import { type Origins, sharePointSites } from '../origins.ts';
import { CLIENTS } from '../tenant-constants.ts';

/** What the sign-in and consent pages call each client. */
export const CLIENT_NAMES: Readonly<Record<string, string>> = {
  [CLIENTS.selfService]: 'Selfsame',
  [CLIENTS.it]: 'Selfsame for IT',
  [CLIENTS.sharePoint]: 'SharePoint Online',
};

/** The app registrations of the tenant: two public native clients of ours, and SharePoint. */
export function registeredClients(origins: Origins): ClientMetadata[] {
  return [
    nativeClient(CLIENTS.selfService),
    nativeClient(CLIENTS.it),
    {
      client_id: CLIENTS.sharePoint,
      client_name: CLIENT_NAMES[CLIENTS.sharePoint] ?? 'SharePoint',
      application_type: 'web',
      // Codes are redeemed inside this process: the secret is never used and nobody knows it.
      client_secret: randomBytes(32).toString('base64url'),
      redirect_uris: sharePointSites(origins).map(({ pages }) => `${pages}/_forms/default.aspx`),
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ];
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
