import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { measureVisit } from '../../../../main/refresh/measure-visit.ts';

const MY_SITE = 'https://contoso-my.sharepoint.com';
const CITRA = { id: '6f9619ff-8b86-d011-b42d-00c04fc964ff', upn: 'citra@contoso.com', displayName: 'Citra Dewi' };
const ACCOUNT = 'i:0#.f|membership|citra@contoso.com';
const NOW = 'Wed, 25 Nov 2026 10:00:00 GMT';

const dated = (headers: Record<string, string>) => ({ headers: { date: NOW, ...headers } });
const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, ...dated({ 'content-type': 'application/json' }) });
const profile = (accountName: string, objectId: string | null = null) =>
  json({
    AccountName: accountName,
    UserProfileProperties: objectId === null ? [] : [{ Key: 'msOnline-ObjectId', Value: objectId }],
  });
const picture = () =>
  new Response('a picture', dated({ 'content-type': 'image/jpeg', 'last-modified': NOW, etag: '"1"' }));
const page = (status = 200) =>
  new Response('<html>Sign in</html>', { status, ...dated({ 'content-type': 'text/html; charset=utf-8' }) });

interface Visit {
  readonly identity?: () => Response;
  readonly photos?: readonly (() => Response)[];
  readonly isConfirmed?: boolean;
  readonly print?: { readonly width: number; readonly height: number } | null;
  readonly signal?: AbortSignal;
}

/** A session that answers as told, and what was asked of it. */
async function measure({ identity, photos = [picture], isConfirmed = true, print, signal }: Visit) {
  const asked: string[] = [];
  const size = print === undefined ? { width: 240, height: 240 } : print;
  const measured = await measureVisit({
    mySite: MY_SITE,
    person: CITRA,
    ...(signal === undefined ? {} : { signal }),
    isPhotoConfirmed: async () => isConfirmed,
    pictures: {
      print: async () =>
        size === null
          ? fail({ kind: 'not-a-picture' })
          : succeed({ ...size, pixels: new Uint8Array(), blank: false }),
    },
    visit: {
      fetch: async (url, init) => {
        init?.signal?.throwIfAborted();
        const { pathname, search } = new URL(url);
        asked.push(pathname + search);
        if (pathname.endsWith('/GetMyProperties')) return (identity ?? (() => profile(ACCOUNT)))();
        const answer = photos[asked.filter((one) => one.includes('userphoto')).length - 1];
        if (answer === undefined) throw new Error('asked too often');
        return answer();
      },
    },
  });
  return { measured, photoRequests: asked.filter((one) => one.includes('userphoto')) };
}

describe('who is signed in comes first', () => {
  it.each([
    ['another account', () => profile('i:0#.f|membership|budi@contoso.com')],
    ['the same name of another object', () => profile(ACCOUNT, 'aaaaaaaa-8b86-d011-b42d-00c04fc964ff')],
  ])('%s: nothing is requested', async (_name, identity) => {
    const { measured, photoRequests } = await measure({ identity });
    expect(measured).toMatchObject({ end: 'wrong-person', requestedAt: null });
    expect(measured.signedInAs).toMatch(/^i:0#\.f\|membership\|/);
    expect(photoRequests).toEqual([]);
  });

  it.each([
    ['in capitals', () => profile('i:0#.f|membership|CITRA@Contoso.com')],
    ['with the object id in capitals', () => profile(ACCOUNT, CITRA.id.toUpperCase())],
  ])('the person, %s, is the person', async (_name, identity) => {
    expect((await measure({ identity })).measured.end).toBeNull();
  });

  it('after a renaming the object id decides, and the photo is asked for by the name that SharePoint has', async () => {
    const renamed = () => profile('i:0#.f|membership|c.dewi@contoso.com', CITRA.id);
    const { measured, photoRequests } = await measure({ identity: renamed });
    expect(measured.end).toBeNull();
    expect(photoRequests[0]).toContain('accountname=c.dewi%40contoso.com');
  });

  it.each([
    ['refused', () => json({}, 403), 'not-visited', 'sign-in-needed'],
    ['a page of sign-in', page, 'not-visited', 'sign-in-needed'],
    ['nobody', () => json({ 'odata.null': true }), 'not-visited', 'unexpected-answer'],
    ['unavailable', () => json({}, 503), 'not-visited', 'service-unavailable'],
    ['throttled', () => json({}, 429), 'not-visited', 'throttled'],
  ] as const)('%s: nothing is requested', async (_name, identity, end, kind) => {
    const { measured, photoRequests } = await measure({ identity });
    expect(measured).toMatchObject({ end, requestedAt: null, signedInAs: null, failure: { kind } });
    expect(photoRequests).toEqual([]);
  });

  it('no network: nothing is requested', async () => {
    const identity = () => {
      throw new TypeError('fetch failed');
    };
    const { measured, photoRequests } = await measure({ identity });
    expect(measured).toMatchObject({ end: 'offline', failure: { kind: 'offline' } });
    expect(photoRequests).toEqual([]);
  });

  it('stopped before it began', async () => {
    const { measured } = await measure({ signal: AbortSignal.abort() });
    expect(measured).toMatchObject({ end: 'stopped', requestedAt: null });
  });
});

it('a photo that Graph does not serve yet is not asked for', async () => {
  const { measured, photoRequests } = await measure({ isConfirmed: false });
  expect(measured).toMatchObject({ end: 'photo-not-confirmed', requestedAt: null, signedInAs: ACCOUNT });
  expect(photoRequests).toEqual([]);
});

describe('the own large photo', () => {
  it('is asked for once, with the service’s own time', async () => {
    const { measured, photoRequests } = await measure({});
    expect(photoRequests).toEqual([
      `/_layouts/15/userphoto.aspx?size=L&accountname=citra%40contoso.com&t=${Date.parse(NOW)}`,
    ]);
    expect(measured).toMatchObject({
      end: null,
      signedInAs: ACCOUNT,
      requestedAt: '2026-11-25T10:00:00.000Z',
      copy: {
        place: 'sharepoint-userphoto-L',
        from: `GET ${MY_SITE}/_layouts/15/userphoto.aspx`,
        status: 200,
        changedAt: '2026-11-25T10:00:00.000Z',
        etag: '"1"',
        picture: { print: { width: 240 } },
        failure: null,
      },
    });
  });

  it('is asked for once more where the way to it had expired, and never a third time', async () => {
    const expired = () => new Response('403 Time-Limited URL validation failed', { status: 403, ...dated({}) });
    const once = await measure({ photos: [expired, picture] });
    expect(once.measured).toMatchObject({ copy: { failure: null, status: 200 } });
    const twice = await measure({ photos: [expired, expired] });
    expect(twice.measured).toMatchObject({ end: null, copy: { failure: { kind: 'access-denied', status: 403 } } });
    expect(twice.photoRequests).toHaveLength(2);
  });

  it('is none where the grey outline comes, or nothing', async () => {
    const outline = () => new Response('an outline', dated({ 'content-type': 'image/png' }));
    const drawn = await measure({ photos: [outline], print: { width: 200, height: 150 } });
    expect(drawn.measured).toMatchObject({ copy: { picture: null, failure: null } });
    const missing = await measure({ photos: [() => new Response(null, { status: 404, ...dated({}) })] });
    expect(missing.measured).toMatchObject({ copy: { picture: null, failure: null, status: 404 } });
  });

  it.each([
    ['somebody’s PNG', 'image/png', { width: 200, height: 200 }],
    ['a JPEG of the outline’s size', 'image/jpeg', { width: 200, height: 150 }],
  ])('%s is a photo', async (_name, type, print) => {
    const photo = () => new Response('a photo', dated({ 'content-type': type }));
    expect((await measure({ photos: [photo], print })).measured).toMatchObject({ copy: { picture: { print } } });
  });

  it.each([
    ['refused', () => json({}, 403), 'access-denied'],
    ['signed out in between', page, 'sign-in-needed'],
    ['unavailable', () => json({}, 503), 'service-unavailable'],
  ])('%s: that is what is measured', async (_name, photo, kind) => {
    const { measured } = await measure({ photos: [photo] });
    expect(measured).toMatchObject({ end: null, copy: { picture: null, failure: { kind } } });
    expect(measured.requestedAt).not.toBeNull();
  });

  it('something that is no picture is an unexpected answer', async () => {
    expect((await measure({ print: null })).measured).toMatchObject({
      copy: { failure: { kind: 'unexpected-answer' } },
    });
  });

  it('a request that got no answer counts as made: nobody can tell whether it arrived', async () => {
    const cut = () => {
      throw new TypeError('fetch failed');
    };
    const { measured } = await measure({ photos: [cut] });
    expect(measured).toMatchObject({ end: 'offline', requestedAt: '2026-11-25T10:00:00.000Z' });
  });
});
