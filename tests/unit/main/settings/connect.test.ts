import { describe, expect, it } from 'vitest';
import { connectionFromSettings } from '../../../../main/settings/connect.ts';
import { graphTokenScopes } from '../../../../main/settings/token-scopes.ts';

const SETTINGS = {
  cloud: 'global',
  tenantId: 't-1',
  clientId: 'c-1',
  itClientId: 'c-2',
  sharePointHost: null,
} as const;
const connect = (more: Partial<Parameters<typeof connectionFromSettings>[0]>, audience: 'self-service' | 'it') =>
  connectionFromSettings({ ...SETTINGS, ...more }, fetch, audience);

describe('connectionFromSettings', () => {
  it('asks for the least that each registration needs', () => {
    expect(connect({}, 'self-service')).toMatchObject({ clientId: 'c-1', graphScopes: ['User.ReadWrite'] });
    expect(connect({}, 'it')).toMatchObject({
      clientId: 'c-2',
      graphScopes: ['ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All'],
    });
  });

  it.each([
    ['global', 'login.microsoftonline.com', 'https://graph.microsoft.com', '.sharepoint.com'],
    ['gcc-high', 'login.microsoftonline.us', 'https://graph.microsoft.us', '.sharepoint.us'],
    ['dod', 'login.microsoftonline.us', 'https://dod-graph.microsoft.us', '.sharepoint-mil.us'],
    ['china', 'login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn', '.sharepoint.cn'],
  ] as const)('stays within the cloud %s', (cloud, loginHost, graphUrl, sharePointSuffix) => {
    const connection = connect({ cloud }, 'self-service');
    expect(connection).toMatchObject({
      authority: `https://${loginHost}/t-1`,
      knownAuthorities: [loginHost],
      graphUrl,
      sharePointSuffix,
    });
    expect(connection && graphTokenScopes(connection)).toEqual([`${graphUrl}/User.ReadWrite`]);
  });

  it('has nothing to connect to until tenant and app are known', () => {
    expect(connect({ tenantId: null }, 'self-service')).toBeNull();
    expect(connect({ clientId: null }, 'self-service')).toBeNull();
    expect(connect({ itClientId: null }, 'it')).toBeNull();
  });
});
