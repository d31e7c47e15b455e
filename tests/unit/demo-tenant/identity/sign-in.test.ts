import { type AccountInfo, InteractionRequiredAuthError, type PublicClientApplication } from '@azure/msal-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoTenant } from '../../../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { callBackChannel, claimsOf, control, msalFor, temporaryFolder } from '../tenant-fixture.ts';

const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];
const UPN = 'citra@selfsame.example';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tenant: DemoTenant;
let msal: PublicClientApplication;

beforeAll(async () => {
  folder = await temporaryFolder();
  tenant = await startDemoTenant({ stateDir: folder.path });
});
afterAll(async () => {
  await tenant.close();
  await folder.remove();
});
beforeEach(async () => {
  await tenant.reset();
  msal = await msalFor(tenant.descriptor);
});

function signIn(upn = UPN, options: { scopes?: string[]; consent?: boolean; claims?: string } = {}) {
  const { scopes = SCOPES, consent = true, claims } = options;
  return msal.acquireTokenInteractive({
    scopes,
    openBrowser: walkSignIn({ upn, consent }),
    ...(claims === undefined ? {} : { claims }),
  });
}

async function signedIn(upn = UPN): Promise<AccountInfo> {
  const { account } = await signIn(upn);
  if (!account) throw new Error('expected an account, got none');
  return account;
}

const me = (token: string) => callBackChannel(tenant.descriptor, `${tenant.descriptor.graph}/v1.0/me`, { token });

describe('signing in with MSAL', () => {
  it('gives an account and a token for what the client registered', async () => {
    const { account, accessToken } = await signIn();
    expect(account?.username).toBe(UPN);
    expect(account?.tenantId).toBe(tenant.descriptor.tenantId);
    expect(claimsOf(accessToken)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'User.ReadWrite',
      upn: UPN,
    });
    expect((await me(accessToken)).json).toMatchObject({ userPrincipalName: UPN });
  });

  it('answers silently from the cache, by refresh, and for SharePoint', async () => {
    const account = await signedIn();
    const cached = await msal.acquireTokenSilent({ account, scopes: SCOPES });
    const refreshed = await msal.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true });
    const { mySiteApi } = tenant.descriptor;
    const sharePoint = await msal.acquireTokenSilent({ account, scopes: [`${mySiteApi}/AllSites.Read`] });
    const again = await msal.acquireTokenSilent({ account, scopes: [`${mySiteApi}/AllSites.Read`] });
    expect([cached.fromCache, refreshed.fromCache, sharePoint.fromCache, again.fromCache]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(claimsOf(sharePoint.accessToken)).toMatchObject({ aud: mySiteApi, scp: 'AllSites.Read' });
    expect((await msal.acquireTokenSilent({ account, scopes: ['User.ReadWrite'] })).fromCache).toBe(true);
  });

  it('refuses a permission that the client did not register', async () => {
    await expect(signIn(UPN, { scopes: ['ProfilePhoto.ReadWrite.All'] })).rejects.toThrow(/650053/);
  });
});
