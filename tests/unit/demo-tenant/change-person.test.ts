import { InteractionRequiredAuthError } from '@azure/msal-node';
import { describe, expect, it } from 'vitest';
import { PageWalker, pageName, pageTitle } from '../../../demo-tenant/page-walker.ts';
import { refusalCodeOn, walkSignIn } from '../../../demo-tenant/walk-sign-in.ts';
import { callBackChannel, control, msalFor, oneTenant } from './tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];

const tenant = oneTenant();

const change = (body: object, upn = UPN) => control(tenant().descriptor, `people/${upn}`, body);

/** What comes after pressing the person's tile on SharePoint's sign-in. */
async function press() {
  const walker = new PageWalker();
  const first = await walker.open(tenant().descriptor.sharepoint);
  return walker.open(first.url, new Map([['account', UPN]]));
}

describe('control/people', () => {
  it.each<[string, object]>([
    ['an unknown device code', { deviceCode: 50057 }],
    ['an unknown way to federate', { federated: 'saml' }],
    ['somebody else who is not there', { ssoUpn: 'nobody@selfsame.example' }],
    ['an unknown cause', { cause: 'nonsense' }],
    ['an unknown member', { password: 'x' }],
  ])('refuses %s, and changes nothing', async (_what, body) => {
    expect((await change({ deviceRequired: true })).status).toBe(200);
    expect((await change({ deviceRequired: false, ...body })).status).toBe(400);
    expect(refusalCodeOn(await press())).toBe('53000');
  });

  it('knows nobody who is not there', async () => {
    expect((await change({ disabled: true }, 'nobody@selfsame.example')).status).toBe(404);
  });

  it('keeps what it was told until the person begins anew', async () => {
    await change({ deviceRequired: true });
    await change({ deviceCode: 50097 });
    const refused = await press();
    expect([refused.status, refusalCodeOn(refused)]).toEqual([200, '50097']);
    expect(pageTitle(refused)).toBe("Demo: You can't get there from here");
    await change({ cause: null });
    expect(pageName(await press())).toBe('sharepoint-home');
  });

  it('keeps devices out of the apps too, with the same number', async () => {
    const msal = await msalFor(tenant().descriptor);
    const openBrowser = walkSignIn({ upn: UPN, consent: true });
    const { account } = await msal.acquireTokenInteractive({ scopes: SCOPES, openBrowser });
    if (!account) throw new Error('expected an account, got none');
    await change({ deviceRequired: 'everywhere', deviceCode: 530001 });
    const silent = msal.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true });
    await expect(silent).rejects.toThrow(InteractionRequiredAuthError);
    await expect(silent).rejects.toThrow('AADSTS530001');
  });

  it('takes licences away and gives them again', async () => {
    const licences = async () => {
      const { json } = await callBackChannel(tenant().descriptor, `${tenant().descriptor.control}state`);
      return json.people.find((person: { upn: string }) => person.upn === UPN)?.licences;
    };
    expect(await licences()).toEqual(['exchange', 'SharePoint', 'MicrosoftOffice', 'AADPremiumService']);
    await change({ licence: 'none' });
    expect(await licences()).toEqual([]);
    await change({ licence: 'new' });
    expect(await licences()).toContain('exchange');
    expect((await change({ licence: 'much' })).status).toBe(400);
  });

  it('ends an operator’s sign-in: refresh tokens at once, and the access tokens that are out by a challenge', async () => {
    const { descriptor } = tenant();
    const msal = await msalFor(descriptor, descriptor.clients.it);
    const scopes = ['https://graph.microsoft.com/ProfilePhoto.ReadWrite.All'];
    const openBrowser = walkSignIn({ upn: descriptor.admin, consent: true });
    const { account, accessToken } = await msal.acquireTokenInteractive({ scopes, openBrowser });
    if (!account) throw new Error('expected an account, got none');
    const me = () => callBackChannel(descriptor, `${descriptor.graph}/v1.0/me`, { token: accessToken });
    expect((await me()).status).toBe(200);
    await change({ revoked: true }, descriptor.admin);
    const refused = await me();
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('insufficient_claims');
    await expect(msal.acquireTokenSilent({ account, scopes, forceRefresh: true })).rejects.toThrow('AADSTS50173');
  });
});

describe('control/list', () => {
  it('adds people who can sign in at once, finds each, and is reset with the rest', async () => {
    const { descriptor } = tenant();
    const { json } = await control(descriptor, 'list', { clear: true, add: 2 });
    const [line] = json.lines as readonly { Account: string; EmployeeId: string; Title: string }[];
    const msal = await msalFor(descriptor);
    const openBrowser = walkSignIn({ upn: line?.Account ?? '', consent: true });
    const { account } = await msal.acquireTokenInteractive({ scopes: SCOPES, openBrowser });
    expect(account?.name).toBe(line?.Title);
    const list = () => callBackChannel(descriptor, `${descriptor.control}list`);
    expect((await list()).json.lines).toHaveLength(2);
    expect((await control(descriptor, 'list/1000', { remove: true })).status).toBe(404);
    expect((await control(descriptor, 'list', { add: 'many' })).status).toBe(400);
    await tenant().reset();
    expect((await list()).json.lines.length).toBeGreaterThan(12);
  });
});
