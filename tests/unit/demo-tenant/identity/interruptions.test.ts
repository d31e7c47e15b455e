import { describe, expect, it } from 'vitest';
import { INTERRUPTIONS, type Interruption } from '../../../../demo-tenant/identity/interruption-names.ts';
import { PageWalker, pageName, pageTitle, type WalkedPage } from '../../../../demo-tenant/page-walker.ts';
import { refusalCodeOn, walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { control, msalFor, oneTenant } from '../tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];
const NOTHING = new Map<string, string>();

const tenant = oneTenant();

const change = (body: object) => control(tenant().descriptor, `people/${UPN}`, body);

/** Press the person's tile on SharePoint's sign-in, and what is given on the pages after it. */
async function press(walker: PageWalker, ...steps: readonly string[]): Promise<WalkedPage> {
  const first = await walker.open(tenant().descriptor.sharepoint);
  let page = await walker.open(first.url, new Map([['account', UPN]]));
  for (const step of steps) {
    const form = new Map([
      ['account', UPN],
      ['step', step],
    ]);
    page = await walker.open(page.url, form);
  }
  return page;
}

const ADDRESSES: readonly (readonly [Interruption, string, readonly string[]])[] = [
  ['registration', '/register', ['more-information']],
  ['registration-older', '/proofup.aspx', ['more-information']],
  ['password-change', '/ChangePassword.aspx', []],
  ['terms', '/TermsOfUse', []],
];

describe('an interruption', () => {
  it.each(ADDRESSES)('%s leads to %s, and back once it is answered', async (interruption, path, steps) => {
    await change({ interruption });
    const walker = new PageWalker();
    const page = await press(walker, ...steps);
    expect(page.url.origin).toBe(new URL(tenant().descriptor.pages).origin);
    expect(page.url.pathname).toBe(path);
    expect(pageName(page)).toBe(`interruption-${interruption}`);
    expect(page.body.toString()).not.toMatch(/type="password"|<script/);
    expect(pageName(await walker.open(page.url, NOTHING))).toBe('sharepoint-home');
    // It comes once.
    expect(pageName(await press(new PageWalker()))).toBe('sharepoint-home');
  });

  it('may stand on the login page itself, whose address tells nothing', async () => {
    await change({ interruption: 'password-change-here' });
    const walker = new PageWalker();
    const page = await press(walker);
    expect(page.url.pathname).toMatch(/^\/[\da-f-]+\/login\/[\w-]+$/);
    expect(pageTitle(page)).toBe('Demo: Update your password');
    expect(pageName(await press(new PageWalker(), 'password-change-here'))).toBe('sharepoint-home');
  });

  it('comes again for who left it', async () => {
    await change({ interruption: 'terms' });
    await press(new PageWalker());
    expect(pageName(await press(new PageWalker()))).toBe('interruption-terms');
    await change({ interruption: null });
    expect(pageName(await press(new PageWalker()))).toBe('sharepoint-home');
  });

  it('comes after the person’s own organisation', async () => {
    await change({ interruption: 'terms', federated: 'redirect' });
    const walker = new PageWalker();
    const partner = await press(walker);
    expect(pageName(partner)).toBe('partner-sign-in');
    expect(pageName(await walker.open(partner.url, NOTHING))).toBe('interruption-terms');
  });

  it('takes no answer for another sign-in, nor without one', async () => {
    await change({ interruption: 'terms' });
    const page = await press(new PageWalker());
    const forged = new URL('/register', page.url);
    forged.search = page.url.search;
    for (const address of [forged, new URL('/TermsOfUse', page.url), new URL('/TermsOfUse?ctx=a.b', page.url)]) {
      const answer = await new PageWalker().open(address, NOTHING);
      expect([answer.status, pageName(answer)]).toEqual([400, 'expired']);
    }
    const elsewhere = await new PageWalker().open(tenant().descriptor.sharepoint);
    const foreign = new URL(elsewhere.url);
    foreign.searchParams.set('interrupted', 'a.b');
    expect(pageName(await new PageWalker().open(foreign))).toBe('expired');
    expect(pageName(await press(new PageWalker()))).toBe('interruption-terms');
  });

  it('ends a walk for programs, which can’t answer it', async () => {
    await change({ interruption: 'registration' });
    const msal = await msalFor(tenant().descriptor);
    const openBrowser = walkSignIn({ upn: UPN, consent: true });
    await expect(msal.acquireTokenInteractive({ scopes: SCOPES, openBrowser })).rejects.toThrow(
      'interruption-registration',
    );
  });

  it('has words for each kind', () => {
    expect([...ADDRESSES.map(([name]) => name), 'password-change-here'].sort()).toEqual([...INTERRUPTIONS].sort());
  });
});

describe('a Temporary Access Pass', () => {
  it('is spent by one sign-in, and refused at the next', async () => {
    await change({ accessPass: 'unspent' });
    expect(pageName(await press(new PageWalker()))).toBe('access-pass');
    expect(pageName(await press(new PageWalker(), 'access-pass'))).toBe('sharepoint-home');
    expect(refusalCodeOn(await press(new PageWalker()))).toBe('130503');
    await change({ accessPass: null });
    expect(pageName(await press(new PageWalker()))).toBe('sharepoint-home');
  });

  it('is spent though registration follows and is left, as it is at a real desk', async () => {
    await change({ accessPass: 'unspent', interruption: 'registration' });
    const walker = new PageWalker();
    const page = await press(walker, 'access-pass', 'more-information');
    expect(pageName(page)).toBe('interruption-registration');
    expect(refusalCodeOn(await press(new PageWalker()))).toBe('130503');
    expect(pageName(await walker.open(page.url, NOTHING))).toBe('sharepoint-home');
  });
});

it.each([{ interruption: 'nonsense' }, { accessPass: 'spent' }])('control refuses %o', async (body) => {
  expect((await change(body)).status).toBe(400);
});

it('prompt=login shows the tiles though somebody is signed in, and the answer comes as a form', async () => {
  const { descriptor } = tenant();
  const walker = new PageWalker();
  const first = await walker.open(descriptor.sharepoint);
  await walker.open(first.url, new Map([['account', UPN]]));
  const msal = await msalFor(descriptor);
  const seen: (string | null)[] = [];
  const openBrowser = async (url: string) => {
    expect(new URL(url).searchParams.get('response_mode')).toBe('form_post');
    seen.push(pageName(await walker.open(url)));
    await walkSignIn({ upn: UPN, consent: true })(url);
  };
  const { account } = await msal.acquireTokenInteractive({ scopes: SCOPES, prompt: 'login', openBrowser });
  expect(seen).toEqual(['sign-in']);
  expect(account?.username).toBe(UPN);
});
