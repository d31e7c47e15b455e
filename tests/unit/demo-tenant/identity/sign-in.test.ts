import { type AccountInfo, InteractionRequiredAuthError, type PublicClientApplication } from '@azure/msal-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoTenant } from '../../../../demo-tenant/demo-tenant.ts';
import { formOn, PageWalker, pageName } from '../../../../demo-tenant/page-walker.ts';
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
      scp: 'User.ReadWrite Files.Read',
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

  it('gives the IT client its own permissions, and the roles of the administrator', async () => {
    const { descriptor } = tenant;
    msal = await msalFor(descriptor, descriptor.clients.it);
    const { accessToken } = await signIn(descriptor.admin, { scopes: ['ProfilePhoto.ReadWrite.All'] });
    const claims = claimsOf(accessToken);
    expect(String(claims['scp']).split(' ').sort()).toEqual([
      'GroupMember.Read.All',
      'Lists.SelectedOperations.Selected',
      'PeopleSettings.Read.All',
      'ProfilePhoto.ReadWrite.All',
      'Sites.Selected',
      'User.Read.All',
      'User.ReadBasic.All',
    ]);
    expect(claims['appid']).toBe(descriptor.clients.it);
    expect(claims['wids']).not.toEqual([]);
  });

  it('accepts no token that somebody else signed, or meant for another service', async () => {
    const account = await signedIn();
    const { mySiteApi, sharepointApi } = tenant.descriptor;
    const forSharePoint = await msal.acquireTokenSilent({ account, scopes: [`${mySiteApi}/AllSites.Read`] });
    expect((await me(forSharePoint.accessToken)).status).toBe(401);
    const properties = '/_api/SP.UserProfiles.PeopleManager/GetMyProperties';
    const ask = (host: string) =>
      callBackChannel(tenant.descriptor, `${host}${properties}`, { token: forSharePoint.accessToken });
    expect((await ask(mySiteApi)).status).toBe(200);
    expect((await ask(sharepointApi)).status).toBe(401);
    const { accessToken } = await msal.acquireTokenSilent({ account, scopes: SCOPES });
    const [header, payload, signature = ''] = accessToken.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claimsOf(accessToken), scp: 'ProfilePhoto.ReadWrite.All' }));
    expect((await me(`${header}.${forged.toString('base64url')}.${signature}`)).status).toBe(401);
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect((await me(`${unsigned}.${payload}.`)).status).toBe(401);
  });

  it('is walked on this machine only', async () => {
    const walk = walkSignIn({ upn: UPN, consent: true });
    await expect(walk('https://login.example/authorize')).rejects.toThrow(/demo tenant/);
  });

  it('refuses a permission that the client did not register', async () => {
    await expect(signIn(UPN, { scopes: ['ProfilePhoto.ReadWrite.All'] })).rejects.toThrow(/650053/);
  });
});

describe('consent', () => {
  it('is asked for once, and remembered', async () => {
    await control(tenant.descriptor, `people/${UPN}`, { consent: false });
    await expect(signIn(UPN, { consent: false })).rejects.toThrow(/65004/);
    await signedIn();
    // A second visitor who would not press Accept gets in: nothing is asked any more.
    await signIn(UPN, { consent: false });
  });

  it('covers only what was asked for', async () => {
    await control(tenant.descriptor, `people/${UPN}`, { consent: false });
    const account = await signedIn();
    const scopes = [`${tenant.descriptor.mySiteApi}/AllSites.Read`];
    const refusal = await msal.acquireTokenSilent({ account, scopes }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InteractionRequiredAuthError);
    expect(String(refusal)).toMatch(/65001/);
    const { accessToken } = await signIn(UPN, { scopes });
    expect(claimsOf(accessToken)).toMatchObject({ scp: 'AllSites.Read' });
  });
});

describe('trouble with signing in', () => {
  it.each([
    { trouble: { disabled: true }, code: 50057 },
    { trouble: { notAssigned: true }, code: 50105 },
    { trouble: { deviceRequired: 'everywhere' }, code: 53000 },
    { trouble: { cause: 'admin-consent-required' }, code: 65001 },
  ])('ends with AADSTS$code on the page and in the app', async ({ trouble, code }) => {
    await control(tenant.descriptor, `people/${UPN}`, trouble);
    await expect(signIn()).rejects.toThrow(new RegExp(`AADSTS${code}`));
  });

  it('stops refreshing for a disabled account', async () => {
    const account = await signedIn();
    await control(tenant.descriptor, `people/${UPN}`, { disabled: true });
    const refresh = msal.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true });
    await expect(refresh).rejects.toThrow(/50057/);
  });

  it('turns away revoked sessions at Graph and at the token endpoint, and lets the person sign in again', async () => {
    const account = await signedIn();
    const { accessToken } = await msal.acquireTokenSilent({ account, scopes: SCOPES });
    await control(tenant.descriptor, `people/${UPN}`, { revoked: true });
    const turnedAway = await me(accessToken);
    expect(turnedAway.status).toBe(401);
    expect(turnedAway.headers['www-authenticate']).toContain('error="insufficient_claims"');
    const refresh = await msal
      .acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true })
      .catch((error: unknown) => error);
    expect(refresh).toBeInstanceOf(InteractionRequiredAuthError);
    expect(String(refresh)).toMatch(/50173/);
    expect((await me((await signIn()).accessToken)).status).toBe(200);
  });

  it('wants a newer token where only the token is too old', async () => {
    const account = await signedIn();
    const { accessToken } = await msal.acquireTokenSilent({ account, scopes: SCOPES });
    await control(tenant.descriptor, `people/${UPN}`, { tokensTooOld: true });
    const challenge = String((await me(accessToken)).headers['www-authenticate']);
    const claims = Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString();
    const renewed = await msal.acquireTokenSilent({ account, scopes: SCOPES, claims });
    expect((await me(renewed.accessToken)).status).toBe(200);
  });

  it('demands a stronger sign-in by a claims challenge', async () => {
    const account = await signedIn();
    const { accessToken } = await msal.acquireTokenSilent({ account, scopes: SCOPES });
    await control(tenant.descriptor, `people/${UPN}`, { stepUp: true });
    const challenge = String((await me(accessToken)).headers['www-authenticate']);
    const claims = Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString();
    expect(claims).toContain('"c1"');
    const silent = await msal
      .acquireTokenSilent({ account, scopes: SCOPES, claims })
      .catch((error: unknown) => error);
    expect(silent).toBeInstanceOf(InteractionRequiredAuthError);
    expect(String(silent)).toMatch(/50076/);
    const stronger = await signIn(UPN, { claims });
    expect((await me(stronger.accessToken)).status).toBe(200);
  });
});

describe('the identity provider pages', () => {
  it('choose, switch and sign out in one browser', async () => {
    const walker = new PageWalker();
    const authorize = async (parameters: Record<string, string>) => {
      const address = new URL(`${tenant.descriptor.pages}${tenant.descriptor.tenantId}/oauth2/v2.0/authorize`);
      address.search = new URLSearchParams({
        client_id: tenant.descriptor.clients.selfService,
        response_type: 'code',
        response_mode: 'form_post',
        redirect_uri: 'http://localhost:1',
        scope: 'openid User.ReadWrite',
        code_challenge: 'A'.repeat(43),
        code_challenge_method: 'S256',
        ...parameters,
      }).toString();
      return walker.open(address);
    };
    const first = await authorize({ login_hint: 'linh@selfsame.example' });
    expect(pageName(first)).toBe('sign-in');
    expect(first.body.toString()).toMatch(/<title>Demo: /);
    expect(first.body.toString()).not.toMatch(/type="password"/);
    expect(/name="account" value="([^"]+)"/.exec(first.body.toString())?.[1]).toBe('linh@selfsame.example');
    const chosen = await walker.open(first.url, new Map([['account', UPN]]));
    expect(formOn(chosen)?.fields.get('code')).toBeTruthy();

    // The browser remembers; another account has to be asked for.
    expect(formOn(await authorize({}))?.fields.get('code')).toBeTruthy();
    const choice = await authorize({ prompt: 'select_account' });
    const switching = await walker.open(choice.url, new Map([['account', 'linh@selfsame.example']]));
    const form = formOn(switching);
    const switched = form?.fields.has('xsrf') ? await walker.open(form.action, form.fields) : switching;
    expect(formOn(switched)?.fields.get('code')).toBeTruthy();

    const leave = await walker.open(`${tenant.descriptor.pages}${tenant.descriptor.tenantId}/oauth2/v2.0/logout`);
    const logout = formOn(leave);
    if (!logout) throw new Error('expected a sign-out form, got none');
    const left = await walker.open(logout.action, new Map([...logout.fields, ['logout', 'yes']]));
    expect(pageName(left)).toBe('signed-out');
    expect(pageName(await authorize({}))).toBe('sign-in');
  });
});
