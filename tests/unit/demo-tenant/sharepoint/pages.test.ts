import { describe, expect, it } from 'vitest';
import { CITRA, ORIGINS } from '../world/test-world.ts';
import { createSharePoint, gateOf } from './test-sharepoint.ts';

const SITI = 'siti@selfsame.example';
const GUEST = 'arjun_fabrikam.example#EXT#@selfsame.example';
const PEOPLE_PAGE = '/sites/demo/SitePages/People.aspx';
const PERSON_PAGE = '/Person.aspx?accountname=';

/** Addresses of the pictures on a page. */
function pictures(body: unknown): string[] {
  const sources = String(body).matchAll(/<img [^>]*src="([^"]*)"/g);
  return [...sources].map(([, source = '']) => source.replaceAll('&#38;', '&'));
}

/** Load a page and its pictures, as a browser does; says how often SharePoint pulled. */
async function pullsOf(path: string, origin: string, switches: object = {}): Promise<number | undefined> {
  const { world, browse } = createSharePoint();
  world.setSwitches(switches);
  world.clock.advance(25);
  const { body } = await browse(path, CITRA, origin);
  for (const picture of pictures(body)) await browse(picture, CITRA, origin);
  return gateOf(world)?.pulls;
}

describe('opening a page spends the pull of the day', () => {
  it.each([
    ['SharePoint’s home', '/', ORIGINS.sharePoint, 0],
    ['the site', '/sites/demo', ORIGINS.sharePoint, 0],
    ['the page with the People web part', PEOPLE_PAGE, ORIGINS.sharePoint, 1],
    ['a search for oneself', '/_layouts/15/search.aspx?q=citra', ORIGINS.sharePoint, 0],
    ['OneDrive', '/', ORIGINS.mySite, 0],
    ['one’s own page', `${PERSON_PAGE}${CITRA}`, ORIGINS.mySite, 1],
    ['somebody else’s page', `${PERSON_PAGE}${SITI}`, ORIGINS.mySite, 0],
  ])('on %s', async (_what, path, origin, pulls) => {
    expect(await pullsOf(path, origin)).toBe(pulls);
  });

  it('by searching, where any size does', async () => {
    expect(await pullsOf('/_layouts/15/search.aspx?q=citra', ORIGINS.sharePoint, { pullTrigger: 'any-size' })).toBe(
      1,
    );
  });

  it('by opening a tile, where the circle at the top is one’s own large picture', async () => {
    expect(await pullsOf('/', ORIGINS.sharePoint, { headerPhoto: 'L' })).toBe(1);
    expect(await pullsOf('/', ORIGINS.mySite, { headerPhoto: 'L' })).toBe(1);
    expect(await pullsOf('/', ORIGINS.mySite, { headerPhoto: 'S' })).toBe(0);
  });
});

describe('search', () => {
  it('finds by name and account, with small pictures', async () => {
    const { browse } = createSharePoint();
    const { body } = await browse('/_layouts/15/search.aspx?q=SITI');
    expect(body).toContain('Siti Rahmawati');
    expect(pictures(body)).toEqual([`/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(SITI)}`]);
  });

  it('says where nobody was found, and repeats what was asked as text', async () => {
    const { browse } = createSharePoint();
    const { body } = await browse(`/_layouts/15/search.aspx?q=${encodeURIComponent('"><script>')}`);
    expect(body).toContain('Nobody was found');
    expect(body).not.toContain('<script>');
    expect(body).toContain('value="&#34;&#62;&#60;script&#62;"');
  });

  it('lists nobody before something is asked', async () => {
    const { browse } = createSharePoint();
    expect(pictures((await browse('/_layouts/15/search.aspx')).body)).toEqual([]);
  });
});

describe('today’s list', () => {
  const LIST_PAGE = '/sites/onboarding/Lists/Onboarding today/AllItems.aspx';

  it('is a page that only shows it', async () => {
    const { world, browse } = createSharePoint();
    const { body } = await browse(LIST_PAGE);
    expect(body).toContain('data-page="sharepoint-list"');
    for (const { fields } of world.onboarding.list.lines()) expect(body).toContain(String(fields.Badge));
    expect(body).not.toContain('<form');
    expect((await browse('/sites/onboarding/')).body).toContain('data-page="sharepoint-list"');
  });

  it('comes in pages, and shows text as text', async () => {
    const { world, browse } = createSharePoint();
    const { list } = world.onboarding;
    list.clear();
    list.add(Array.from({ length: 201 }, (_, index) => ({ Title: `<b>${index}</b>` })));
    const { body } = await browse(LIST_PAGE);
    const next = /<a href="(\?p_ID=\d+)">/.exec(String(body))?.[1] ?? '';
    expect(String(body).includes('<b>0<')).toBe(false);
    const second = String((await browse(`/sites/onboarding${next}`)).body);
    expect(second.includes('&#60;b&#62;200&#60;/b&#62;')).toBe(true);
    expect(second.includes('p_ID=')).toBe(false);
  });
});

describe('pages', () => {
  it('let a guest in, whose picture is the placeholder', async () => {
    const { browse } = createSharePoint();
    const { body } = await browse(PEOPLE_PAGE, encodeURIComponent(GUEST));
    const [own = ''] = pictures(body);
    expect(own).toContain(encodeURIComponent(GUEST));
    const picture = await browse(own, encodeURIComponent(GUEST));
    expect(picture.headers?.['location']).toContain('PersonPlaceholder');
  });

  it('list what is in somebody’s OneDrive', async () => {
    const { world, browse } = createSharePoint();
    const [root, ...items] = world.drives.items(CITRA);
    const top = items.filter(({ parentId }) => parentId === root?.id);
    const { body } = await browse('/', CITRA, ORIGINS.mySite);
    expect(top.length).toBeGreaterThan(0);
    for (const { name } of top) expect(body).toContain(name.replaceAll("'", '&#39;'));
  });

  it.each([
    ['the other geography’s My Site host', ORIGINS.otherGeo, 'sharepoint-my-files'],
    ['the root site under its vanity name', ORIGINS.vanity, 'sharepoint-home'],
    ['the My Site host under its vanity name', ORIGINS.vanityMySite, 'sharepoint-my-files'],
  ])('are on %s, which has a sign-in of its own', async (_what, origin, name) => {
    const { ask, browse, signIn } = createSharePoint();
    const headers = { cookie: await signIn(CITRA, ORIGINS.sharePoint) };
    expect((await ask(`${origin}/`, { headers })).status).toBe(302);
    expect((await browse('/', CITRA, origin)).body).toContain(`data-page="${name}"`);
  });

  it('lead to where somebody’s profile lives', async () => {
    const { world, browse } = createSharePoint();
    world.applyCause(SITI, 'other-sharepoint-host');
    const { body } = await browse('/_layouts/15/search.aspx?q=siti');
    expect(body).toContain(`href="${ORIGINS.otherGeo}/Person.aspx?accountname=`);
  });

  it('know nobody who is not there', async () => {
    const { browse } = createSharePoint();
    expect((await browse(`${PERSON_PAGE}nobody@selfsame.example`, CITRA, ORIGINS.mySite)).status).toBe(404);
  });

  it('have no script, and say Demo', async () => {
    const { browse } = createSharePoint();
    for (const path of ['/', '/sites/demo', PEOPLE_PAGE, '/_layouts/15/search.aspx?q=a']) {
      const { body } = await browse(path);
      expect(body).toMatch(/<title>Demo: /);
      expect(body).not.toMatch(/<script|\son\w+=|style="/);
    }
  });
});
