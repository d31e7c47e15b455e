import type { TenantConnection } from '../../main/settings/tenant-connection.ts';
import type { FakeService } from './fake-service.ts';

/** A tenant of the global cloud whose every service is one fake. */
export function fakeConnection({ fetch }: Pick<FakeService, 'fetch'>): TenantConnection {
  return {
    cloud: 'global',
    tenantId: '00000000-0000-0000-0000-000000000001',
    clientId: '00000000-0000-0000-0000-000000000002',
    authority: 'https://login.example/00000000-0000-0000-0000-000000000001',
    knownAuthorities: ['login.example'],
    graphUrl: 'https://graph.example',
    graphResource: 'https://graph.example',
    graphScopes: ['User.ReadWrite'],
    optionalGraphScopes: [],
    sharePointSuffix: '.sharepoint.example',
    sharePointHost: null,
    sharePointApiOrigin: (origin) => origin,
    fetch,
  };
}
