import { describe, expect, it } from 'vitest';
import { linkOn, PageWalker, pageName, type WalkedPage } from '../../../../demo-tenant/page-walker.ts';
import { loopbackRequest } from '../../../../demo-tenant/transport/loopback-request.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { walkVisit } from '../../../../demo-tenant/walk-visit.ts';
import { credentialsOf } from '../../../../demo-tenant/walker-credentials.ts';
import { control, msalFor, oneTenant } from '../tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const OTHER = 'siti@selfsame.example';
const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];
const NOTHING = new Map<string, string>();

const tenant = oneTenant();

const federate = (federated: string | null) => control(tenant().descriptor, `people/${UPN}`, { federated });

/** Press the person's tile on SharePoint's sign-in: the page of their own organisation. */
async function atPartner(walker: PageWalker): Promise<WalkedPage> {
  const first = await walker.open(tenant().descriptor.sharepoint);
  return walker.open(first.url, new Map([['account', UPN]]));
}

describe('a federated person', () => {
  it.each(['redirect', 'popup', 'basic', 'certificate'])('comes to SharePoint by %s', async (way) => {
    await federate(way);
    const { descriptor } = tenant();
    const { end, session } = await walkVisit({ descriptor, upn: UPN, signal: new AbortController().signal });
    expect(end).toBe('at-sharepoint');
    const who = await session.fetch(`${descriptor.sharepoint}/_api/web/currentuser`);
    expect(await who.text()).toContain(UPN);
  });

  it.each(['redirect', 'certificate'])('signs in to the app by %s', async (way) => {
    await federate(way);
    const { descriptor } = tenant();
    const msal = await msalFor(descriptor);
    const openBrowser = walkSignIn({ upn: UPN, consent: true, descriptor });
    const { account } = await msal.acquireTokenInteractive({ scopes: SCOPES, openBrowser });
    expect(account?.username).toBe(UPN);
  });

  it('is signed in by the tenant itself again when that ends', async () => {
    await federate('redirect');
    await federate(null);
    expect(pageName(await atPartner(new PageWalker()))).toBe('sharepoint-home');
  });

  it('sees a page of another host, which is not below SharePoint’s', async () => {
    await federate('redirect');
    const page = await atPartner(new PageWalker());
    expect(pageName(page)).toBe('partner-sign-in');
    expect(page.url.hostname).toBe('sign-in.demo-partner.localhost');
    expect(page.body.toString()).toContain('<title>Demo: Partner sign-in</title>');
    expect(page.body.toString()).not.toMatch(/type="password"/);
  });

  it('is refused by the tenant after the partner vouched, where the device is not good enough', async () => {
    await control(tenant().descriptor, `people/${UPN}`, { federated: 'redirect', deviceRequired: true });
    const { descriptor } = tenant();
    const { end } = await walkVisit({ descriptor, upn: UPN, signal: new AbortController().signal });
    expect(end).toEqual({ refused: '53000' });
  });
});

describe('the partner’s answer', () => {
  /** Where the partner sends the browser back to. */
  async function answer(walker: PageWalker): Promise<string> {
    const { url } = await atPartner(walker);
    const back = await loopbackRequest({ url: url.href, method: 'POST' });
    expect(back.status).toBe(303);
    return String(back.headers.location);
  }

  it('is worth nothing in another browser, or forged', async () => {
    await federate('redirect');
    const walker = new PageWalker();
    const location = await answer(walker);
    expect((await new PageWalker().open(location)).status).toBe(400);
    const forged = location.replace(/federated=[^.]+/, 'federated=e30');
    expect(pageName(await walker.open(forged))).toBe('sign-in');
    expect(pageName(await walker.open(location))).toBe('sharepoint-home');
  });

  it('is for the one sign-in that asked', async () => {
    await federate('redirect');
    const vouched = new URL(await answer(new PageWalker()));
    const walker = new PageWalker();
    const { url } = await walker.open(tenant().descriptor.sharepoint);
    url.search = vouched.search;
    expect(pageName(await walker.open(url))).toBe('sign-in');
  });

  it('is not given to a request that was made up', async () => {
    await federate('redirect');
    const { url } = await atPartner(new PageWalker());
    url.search = '?request=made-up.made-up';
    const page = await new PageWalker().open(url, NOTHING);
    expect([page.status, pageName(page)]).toEqual([400, 'partner-expired']);
  });
});

describe('the pop-up', () => {
  async function opener(walker: PageWalker): Promise<{ page: WalkedPage; popup: URL }> {
    await federate('popup');
    const page = await atPartner(walker);
    const popup = linkOn(page, 'popup');
    if (!popup) throw new Error(`expected a link to the pop-up on ${pageName(page)}`);
    return { page, popup };
  }

  it('must be finished first', async () => {
    const walker = new PageWalker();
    const { page, popup } = await opener(walker);
    expect(pageName(await walker.open(popup))).toBe('partner-verify');
    const early = await walker.open(page.url, NOTHING);
    expect(pageName(early)).toBe('partner-popup');
    expect(early.body.toString()).toContain('has not been finished yet');
    expect(pageName(await walker.open(popup, NOTHING))).toBe('partner-verified');
    expect(pageName(await walker.open(page.url, NOTHING))).toBe('sharepoint-home');
  });

  it('is worth nothing in another session', async () => {
    const walker = new PageWalker();
    const { page, popup } = await opener(walker);
    const stranger = await new PageWalker().open(popup, NOTHING);
    expect([stranger.status, pageName(stranger)]).toEqual([403, 'partner-stranger']);
    const other = new PageWalker();
    await opener(other);
    await other.open(popup, NOTHING);
    expect(pageName(await walker.open(page.url, NOTHING))).toBe('partner-popup');
  });
});

describe('HTTP authentication', () => {
  it('is a 401 that names the demo, until the credentials are the person’s', async () => {
    await federate('basic');
    const blank = await atPartner(new PageWalker());
    expect([blank.status, pageName(blank)]).toEqual([401, 'partner-unauthorised']);
    expect(blank.headers['www-authenticate']).toBe(
      `Basic realm="Demo: name ${UPN}, password demo", charset="UTF-8"`,
    );
    const other = new PageWalker(credentialsOf(OTHER, tenant().descriptor));
    expect((await atPartner(other)).status).toBe(401);
  });
});

describe('the certificate', () => {
  it('is missed on a page where the browser has none', async () => {
    await federate('certificate');
    const { caPem } = await credentialsOf(UPN, tenant().descriptor).certificates();
    const certificates = async () => ({ ...(caPem === undefined ? {} : { caPem }) });
    const page = await atPartner(new PageWalker({ authorization: '', certificates }));
    expect([page.status, pageName(page)]).toEqual([403, 'partner-certificate']);
    expect(page.url.protocol).toBe('https:');
  });

  it('must be the person’s own', async () => {
    await federate('certificate');
    const page = await atPartner(new PageWalker(credentialsOf(OTHER, tenant().descriptor)));
    expect(page.status).toBe(403);
    expect(page.body.toString()).toContain(`The certificate is that of ${OTHER}`);
  });

  it('must come from the partner', async () => {
    await federate('certificate');
    const { createClientAuthority } = await import('../../../../demo-tenant/transport/client-certificates.ts');
    const certificate = await (await createClientAuthority()).issue(UPN);
    const { caPem } = await credentialsOf(UPN, tenant().descriptor).certificates();
    const certificates = async () => ({ certificate, ...(caPem === undefined ? {} : { caPem }) });
    const page = await atPartner(new PageWalker({ authorization: '', certificates }));
    expect([page.status, pageName(page)]).toEqual([403, 'partner-certificate']);
  });

  it('is given out to nobody who is not there', async () => {
    const { descriptor } = tenant();
    await expect(credentialsOf('nobody@selfsame.example', descriptor).certificates()).rejects.toThrow();
  });
});
