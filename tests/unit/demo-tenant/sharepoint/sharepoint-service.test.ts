import { describe, expect, it } from 'vitest';
import type { VerifyToken } from '../../../../demo-tenant/http.ts';
import { createWebSessions } from '../../../../demo-tenant/identity/web-sessions.ts';
import { createSharePointService } from '../../../../demo-tenant/sharepoint/sharepoint-service.ts';
import { CITRA, createTestWorld, ORIGINS, requestTo } from '../world/test-world.ts';
import { BEARER, createSharePoint, PEOPLE_MANAGER } from './test-sharepoint.ts';

const OMAR = 'omar@selfsame.example';

describe('signing in to pages', () => {
  it('sends a browser without a session to the identity provider, and back', async () => {
    const { ask } = createSharePoint();
    const address = `${ORIGINS.sharePoint}/sites/demo`;
    const away = await ask(address);
    expect(away).toMatchObject({
      status: 302,
      headers: {
        location: `${ORIGINS.pages}/sign-in?to=${encodeURIComponent(address)}`,
        'set-cookie': 'pending=1; HttpOnly',
      },
    });
    const back = await ask(
      `${ORIGINS.sharePoint}/_forms/default.aspx?as=${CITRA}&to=${encodeURIComponent(address)}`,
    );
    expect(back).toMatchObject({ status: 302, headers: { location: address } });
    const [cookie = ''] = back.headers?.['set-cookie'] ?? [];
    expect(cookie).toMatch(/^FedAuth=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await ask(address, { headers: { cookie: `other=1; ${cookie.split(';')[0]}` } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Citra Dewi');
  });

  it('refuses an answer that the provider refused', async () => {
    const { ask } = createSharePoint();
    const response = await ask(`${ORIGINS.sharePoint}/_forms/default.aspx?as=nobody`);
    expect(response.status).toBe(403);
    expect(response.headers?.['set-cookie']).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example/', `${ORIGINS.mySite}/`, 'javascript:alert(1)', 'http://['])(
    'never sends a browser on to %s',
    async (to) => {
      const { ask } = createSharePoint();
      const response = await ask(
        `${ORIGINS.sharePoint}/_forms/default.aspx?as=${CITRA}&to=${encodeURIComponent(to)}`,
      );
      expect(new URL(String(response.headers?.['location'])).origin).toBe(ORIGINS.sharePoint);
    },
  );

  it('of one host says nothing on the other', async () => {
    const { ask, signIn } = createSharePoint();
    const cookie = await signIn(CITRA, ORIGINS.sharePoint);
    expect((await ask(`${ORIGINS.mySite}/`, { headers: { cookie } })).status).toBe(302);
    expect((await ask(`${ORIGINS.sharePoint}/`, { headers: { cookie } })).status).toBe(200);
  });

  it('ends with signing out', async () => {
    const { ask, signIn } = createSharePoint();
    const headers = { cookie: await signIn(CITRA) };
    const out = await ask(`${ORIGINS.sharePoint}/_layouts/15/SignOut.aspx`, { headers });
    expect(out.headers?.['set-cookie']).toEqual(['FedAuth=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0']);
    expect((await ask(`${ORIGINS.sharePoint}/`, { headers })).status).toBe(302);
  });

  it('is not for an account that is switched off, nor goes on for one', async () => {
    const { world, ask, signIn } = createSharePoint();
    expect(await signIn(OMAR)).toBe('');
    const headers = { cookie: await signIn(CITRA) };
    world.applyCause(CITRA, 'account-disabled');
    expect((await ask(`${ORIGINS.sharePoint}/`, { headers })).status).toBe(302);
  });

  it('is needed for calls too, which are refused and not redirected', async () => {
    const { ask, browse } = createSharePoint();
    expect((await ask(`${ORIGINS.mySite}${PEOPLE_MANAGER}/GetMyProperties`)).status).toBe(403);
    expect((await browse(`${PEOPLE_MANAGER}/GetMyProperties`)).status).toBe(200);
  });
});

describe('bearer tokens', () => {
  it.each([
    [undefined, 401],
    ['Bearer forged', 401],
    [`Bearer ${OMAR} AllSites.Read`, 401],
    [`Bearer ${CITRA} User.Read`, 403],
    [BEARER, 200],
  ])('%s answers %i', async (authorization, status) => {
    const { ask } = createSharePoint();
    const headers = authorization === undefined ? {} : { authorization };
    for (const origin of [ORIGINS.sharePointApi, ORIGINS.mySiteApi]) {
      expect((await ask(`${origin}${PEOPLE_MANAGER}/GetMyProperties`, { headers })).status).toBe(status);
    }
  });

  it('say nothing on pages, and cookies nothing on the programs’ hosts', async () => {
    const { ask, signIn } = createSharePoint();
    expect((await ask(`${ORIGINS.sharePoint}/`, { headers: { authorization: BEARER } })).status).toBe(302);
    const headers = { cookie: await signIn(CITRA) };
    expect((await ask(`${ORIGINS.sharePointApi}${PEOPLE_MANAGER}/GetMyProperties`, { headers })).status).toBe(401);
  });

  it('are checked for the very host that was asked', async () => {
    const world = createTestWorld();
    const asked: string[] = [];
    const verifyToken: VerifyToken = async (_authorization, audience) => {
      asked.push(audience);
      return null;
    };
    const signIn = { start: () => Promise.reject(new Error('not here')), finish: async () => null };
    const sessions = createWebSessions({ cookieName: 'FedAuth', cookiePath: '/' });
    const website = { signIn, sessions };
    const handle = createSharePointService({ world, verifyToken, origins: ORIGINS, website });
    for (const origin of [ORIGINS.sharePointApi, ORIGINS.mySiteApi]) {
      await handle(requestTo(`${origin}${PEOPLE_MANAGER}/GetMyProperties`, { headers: { authorization: BEARER } }));
    }
    expect(asked).toEqual([ORIGINS.sharePointApi, ORIGINS.mySiteApi]);
  });

  it('open no pages', async () => {
    const { ask } = createSharePoint();
    expect((await ask(`${ORIGINS.sharePointApi}/`, { headers: { authorization: BEARER } })).status).toBe(404);
  });
});

describe('pages', () => {
  it.each(['/', '/sites/demo', '/sites/demo/SitePages/People.aspx'])('%s says Demo in its title', async (path) => {
    const { browse } = createSharePoint();
    const { body, status } = await browse(path);
    expect(status).toBe(200);
    expect(body).toMatch(/<title>Demo: SharePoint/);
  });

  it('ask for one’s own photo on the People page and nowhere else', async () => {
    const { browse } = createSharePoint();
    const own = `userphoto.aspx?size=L&#38;accountname=${encodeURIComponent(CITRA)}`;
    expect((await browse('/sites/demo/SitePages/People.aspx')).body).toContain(own);
    expect((await browse('/')).body).not.toContain('userphoto');
    expect((await browse('/', CITRA, ORIGINS.mySite)).body).not.toContain('userphoto');
    expect((await browse('/personal/citra_selfsame_example/', CITRA, ORIGINS.mySite)).body).not.toContain(
      'userphoto',
    );
  });

  it('are no more than these, and are only read', async () => {
    const { ask, browse, signIn } = createSharePoint();
    expect((await browse('/sites/other')).status).toBe(404);
    expect((await browse('/%zz')).status).toBe(404);
    const headers = { cookie: await signIn(CITRA) };
    expect((await ask(`${ORIGINS.sharePoint}/`, { method: 'POST', headers })).status).toBe(404);
  });
});

it('answers with a request id and the tenant’s time', async () => {
  const { world, browse } = createSharePoint();
  world.clock.advance(25);
  const { headers } = await browse('/');
  expect(headers).toMatchObject({ date: 'Tue, 24 Nov 2026 10:00:00 GMT' });
  expect(headers?.['request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

it('serves no other host', async () => {
  const { ask } = createSharePoint();
  expect((await ask('http://localhost:5001/')).status).toBe(404);
});
