import { describe, expect, it } from 'vitest';
import { linkOn, PageWalker, pageName, type WalkedPage } from '../../../../demo-tenant/page-walker.ts';
import { walkPages } from '../../../../demo-tenant/walk-sign-in.ts';
import { callBackChannel, control, oneTenant } from '../tenant-fixture.ts';
import { look } from '../world/test-world.ts';

const UPN = 'citra@selfsame.example';

const tenant = oneTenant();

const at = (path: string) => new URL(path, tenant().descriptor.pages);

/** Press through sign-in to an address. */
async function arrive(walker: PageWalker, address: URL | string, upn = UPN): Promise<WalkedPage> {
  return walkPages(walker, await walker.open(address), { upn, consent: true, leavesRefusal: false });
}

describe('the Office home', () => {
  it('asks who it is, and shows them with the tiles that lead on', async () => {
    const walker = new PageWalker();
    expect(pageName(await walker.open(at('/home')))).toBe('sign-in');
    const home = await arrive(walker, at('/home'));
    expect(pageName(home)).toBe('office-home');
    expect(home.body.toString()).toContain('<title>Demo: Office home</title>');
    expect(home.body.toString()).toContain('Citra Dewi');
    const { sharepoint, mySite } = tenant().descriptor;
    expect(['sharepoint', 'onedrive', 'outlook'].map((name) => linkOn(home, name)?.href)).toEqual([
      `${sharepoint}/`,
      `${mySite}/`,
      at('/home/outlook').href,
    ]);
  });

  it('leads to SharePoint and OneDrive by the names that the tenant tells', async () => {
    await control(tenant().descriptor, 'faults', { switches: { vanityHosts: true } });
    const home = await arrive(new PageWalker(), at('/home'));
    const { vanity, vanityMySite } = tenant().descriptor;
    expect(linkOn(home, 'sharepoint')?.href).toBe(`${vanity}/`);
    expect(linkOn(home, 'onedrive')?.href).toBe(`${vanityMySite}/`);
  });

  it('shows Graph’s photo in the circle, which spends nothing of SharePoint’s day', async () => {
    await tenant().advance(25);
    const walker = new PageWalker();
    const home = await arrive(walker, at('/home'));
    expect(home.body.toString()).toContain('src="/home/me.jpg"');
    const picture = await walker.open(at('/home/me.jpg'));
    expect(await look(picture.body)).toMatchObject({ format: 'jpeg', width: 96 });
    const { json } = await callBackChannel(tenant().descriptor, `${tenant().descriptor.control}state`);
    const requests: readonly { path: string }[] = json.requests;
    expect(requests.filter(({ path }) => path.includes('userphoto'))).toEqual([]);
    const people: readonly { upn: string; sharePoint: { pulls: number } }[] = json.people;
    expect(people.find(({ upn }) => upn === UPN)?.sharePoint.pulls).toBe(0);
  });

  it('shows initials where Graph has no photo', async () => {
    await control(tenant().descriptor, `people/${UPN}`, { cause: 'no-photo' });
    const walker = new PageWalker();
    const home = await arrive(walker, at('/home'));
    expect(home.body.toString()).not.toContain('me.jpg');
    expect(home.body.toString()).toContain('>CD</span>');
    expect((await walker.open(at('/home/me.jpg'))).status).toBe(404);
  });

  it('says that Outlook is not there, and that other pages are not', async () => {
    const walker = new PageWalker();
    await arrive(walker, at('/home'));
    expect(pageName(await walker.open(at('/home/outlook')))).toBe('outlook');
    expect((await walker.open(at('/home/other'))).status).toBe(404);
    expect((await walker.open(at('/home'), new Map())).status).toBe(404);
  });

  it('gives no picture to somebody who is not signed in', async () => {
    expect((await new PageWalker().open(at('/home/me.jpg'))).status).toBe(403);
  });

  it('refuses an answer that was made up', async () => {
    const page = await new PageWalker().open(at('/home/sign-in/answer?code=made-up&state=made-up'));
    expect([page.status, pageName(page)]).toEqual([403, 'office-refused']);
  });
});

describe('signing out', () => {
  /** Press through the provider's question. */
  async function signOut(walker: PageWalker): Promise<WalkedPage> {
    const question = await walker.open(at('/home/sign-out'));
    expect(pageName(question)).toBe('sign-out');
    const form = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(question.body.toString());
    const [, action = '', xsrf = ''] = form ?? [];
    return walker.open(
      new URL(action, question.url),
      new Map([
        ['xsrf', xsrf],
        ['logout', 'yes'],
      ]),
    );
  }

  it('ends the sessions on every website of that browser, and of no other', async () => {
    const [mine, other] = [new PageWalker(), new PageWalker()];
    for (const walker of [mine, other]) {
      await arrive(walker, at('/home'));
      expect(pageName(await arrive(walker, tenant().descriptor.sharepoint))).toBe('sharepoint-home');
    }
    expect(pageName(await signOut(mine))).toBe('signed-out');
    for (const address of [at('/home'), tenant().descriptor.sharepoint, tenant().descriptor.mySite]) {
      expect(pageName(await mine.open(address))).toBe('sign-in');
    }
    expect(pageName(await other.open(tenant().descriptor.sharepoint))).toBe('sharepoint-home');
  });

  it('happens to everybody’s browsers when their sessions are revoked, and when all begins anew', async () => {
    const walker = new PageWalker();
    await arrive(walker, tenant().descriptor.sharepoint);
    await control(tenant().descriptor, `people/${UPN}`, { revoked: true });
    expect(pageName(await walker.open(tenant().descriptor.sharepoint))).toBe('sign-in');
    await arrive(walker, tenant().descriptor.sharepoint);
    await tenant().reset();
    expect(pageName(await walker.open(tenant().descriptor.sharepoint))).toBe('sign-in');
  });

  it('of one SharePoint host leaves the account signed in, and shows the way out of it', async () => {
    const walker = new PageWalker();
    await arrive(walker, tenant().descriptor.sharepoint);
    const out = await walker.open(new URL('/_layouts/15/SignOut.aspx', tenant().descriptor.sharepoint));
    expect(pageName(out)).toBe('sharepoint-signed-out');
    expect(out.body.toString()).toContain('/oauth2/v2.0/logout');
    expect(pageName(await walker.open(tenant().descriptor.sharepoint))).toBe('sharepoint-home');
  });
});
