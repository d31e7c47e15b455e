import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PORTRAIT_LIMIT_BYTES } from '../../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { createOneDrive, type OneDrive } from '../../../../main/graph/create-onedrive.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeAnswer, type FakeService, startFakeService } from '../../../fakes/fake-service.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const MY_SITE = 'https://contoso-my.sharepoint.example/personal/citra/';
const NEXT = 'https://graph.example/v1.0/me/drive/root/children?$skiptoken=a%2Bb';

let service: FakeService;
let drive: OneDrive;
let mySite: string | null;
let token: Result<string>;
let answers: Readonly<Record<string, FakeAnswer>>;
let askedScopes: string[];

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  mySite = MY_SITE;
  token = succeed('token');
  answers = {};
  askedScopes = [];
  service.answer = ({ url }) => {
    if (url.startsWith('/v1.0/me?')) return { body: { mySite } };
    const [, answer] = Object.entries(answers).find(([part]) => url.includes(part)) ?? [];
    return answer ?? { status: 404, body: { error: { code: 'itemNotFound', message: 'Not there.' } } };
  };
  drive = openDrive(true);
});

function openDrive(heicAllowed: boolean): OneDrive {
  return createOneDrive({
    connection: fakeConnection(service),
    heicAllowed,
    getToken: async (scopes) => {
      askedScopes.push(...scopes);
      return scopes[0]?.endsWith('Files.Read') ? token : succeed('token');
    },
    sleep: async () => undefined,
  });
}

const file = (id: string, name = `${id}.jpg`, more: object = {}) => ({
  id,
  name,
  size: 1000,
  file: { mimeType: 'image/jpeg' },
  image: {},
  ...more,
});
const folder = (id: string, childCount = 3) => ({ id, name: id, folder: { childCount } });
const asked = () => service.seen.map(({ url }) => url).filter((url) => !url.startsWith('/v1.0/me?'));
const manyFiles = (count: number) => Array.from({ length: count }, (_, index) => file(`F${index}`));

describe('a person without a drive', () => {
  it.each([
    ['no site', null],
    ['an empty address', ''],
    ['a profile page instead of a site', 'https://contoso-my.sharepoint.example/person.aspx?user=citra'],
  ])('is told so, with %s, and the drive is never asked for', async (_what, site) => {
    mySite = site;
    for (const outcome of [drive.list(null), drive.search('a'), drive.thumbnail('A'), drive.picture('A')])
      expect(await outcome).toMatchObject({ ok: false, failure: { kind: 'no-onedrive' } });
    expect(service.seen.filter(({ url }) => url.includes('drive'))).toEqual([]);
    // Nor is the permission: there is nothing that it could be used for.
    expect(askedScopes.some((scope) => scope.includes('Files.Read'))).toBe(false);
  });

  it('is found out anew: a drive that was made meanwhile is seen', async () => {
    mySite = null;
    expect((await drive.list(null)).ok).toBe(false);
    mySite = MY_SITE;
    answers = { '/root/children': { body: { value: [] } } };
    expect(await drive.list(null)).toEqual(succeed({ entries: [], next: null }));
  });

  it('may have no licence at all', async () => {
    service.answer = () => ({ status: 400, body: { error: { message: 'Tenant does not have a SPO license.' } } });
    expect(await drive.list(null)).toMatchObject({ failure: { kind: 'no-onedrive' } });
  });
});

describe('listing', () => {
  it('asks for the documented addresses, with the one permission', async () => {
    answers = { children: { body: { value: [folder('A')] } }, 'search(': { body: { value: [] } } };
    await drive.list(null);
    await drive.list('01AB!c-_');
    await drive.search("O'Brien & co?");
    expect(asked().map((url) => decodeURIComponent(url.split('?')[0] ?? ''))).toEqual([
      '/v1.0/me/drive/root/children',
      '/v1.0/me/drive/items/01AB!c-_/children',
      "/v1.0/me/drive/root/search(q='O''Brien & co?')",
    ]);
    for (const url of asked()) expect(url).toContain('$expand=thumbnails&$top=60');
    expect(new Set(askedScopes)).toEqual(
      new Set(['https://graph.example/User.ReadWrite', 'https://graph.example/Files.Read']),
    );
  });

  it('tells folders and pictures, and leaves the rest out', async () => {
    const value = [
      folder('Folder'),
      file('Photo'),
      file('Raw', 'IMG_1.CR2', { file: { mimeType: 'application/octet-stream' }, image: undefined }),
      file('Huge', 'huge.png', { size: PORTRAIT_LIMIT_BYTES + 1 }),
      file('Phone', 'IMG_2.HEIC', { file: { mimeType: 'application/octet-stream' }, image: undefined }),
      file('Letter', 'letter.docx', { file: { mimeType: 'application/msword' }, image: undefined }),
      { ...folder('Theirs'), remoteItem: { id: 'x' } },
      { ...folder('Vault'), specialFolder: { name: 'vault' } },
      { ...folder('Notebook'), package: { type: 'oneNote' } },
      file('Gone', 'gone.jpg', { deleted: {} }),
      file('../../me', 'climbs.jpg'),
      { id: 7 },
      null,
    ];
    answers = { children: { body: { value } } };
    expect(expectValue(await drive.list(null)).entries).toEqual([
      { kind: 'folder', id: 'Folder', name: 'Folder', childCount: 3 },
      { kind: 'picture', id: 'Photo', name: 'Photo.jpg', blocked: null },
      { kind: 'picture', id: 'Raw', name: 'IMG_1.CR2', blocked: 'format' },
      { kind: 'picture', id: 'Huge', name: 'huge.png', blocked: 'size' },
      { kind: 'picture', id: 'Phone', name: 'IMG_2.HEIC', blocked: null },
    ]);
  });

  it('shows HEIC as a format that is not opened where it is switched off', async () => {
    const value = ['A.HEIC', 'B.heif', 'C.hif', 'D.jpe'].map((name) => file(name.slice(0, 1), name));
    answers = { children: { body: { value } } };
    const blocked = async (heicAllowed: boolean) =>
      expectValue(await openDrive(heicAllowed).list(null)).entries.map((entry) =>
        entry.kind === 'picture' ? entry.blocked : entry.kind,
      );
    expect(await blocked(true)).toEqual([null, null, null, null]);
    expect(await blocked(false)).toEqual(['format', 'format', 'format', null]);
  });

  it('reads on where a page holds little to see, and then by request', async () => {
    answers = {
      skiptoken: { body: { value: manyFiles(30), '@odata.nextLink': NEXT.replace('a%2Bb', 'last') } },
      children: { body: { value: [folder('A')], '@odata.nextLink': NEXT } },
    };
    const first = expectValue(await drive.list(null));
    expect(first.entries).toHaveLength(31);
    expect(asked()[1]).toBe('/v1.0/me/drive/root/children?$skiptoken=a%2Bb');
    // The page gets no address, only something to hand back.
    expect(first.next).toMatch(/^[0-9a-f-]{36}$/);
    answers = { 'skiptoken=last': { body: { value: [file('Z')] } } };
    expect(await drive.more(first.next ?? '')).toMatchObject({ value: { entries: [{ id: 'Z' }], next: null } });
    expect(await drive.more('unknown')).toMatchObject({ failure: { kind: 'stopped' } });
  });

  it.each([
    'https://evil.example/v1.0/me/drive/root/children',
    'https://graph.example/beta/me/drive',
    'https://graph.example/v1.0/../beta/me',
    'nonsense',
  ])('follows no link to %s', async (link) => {
    answers = { children: { body: { value: [folder('A')], '@odata.nextLink': link } } };
    expect(await drive.list(null)).toMatchObject({ failure: { kind: 'unexpected-answer' } });
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ['no JSON', '<html>'],
    ['no list', { value: 'x' }],
  ])('does not understand %s', async (_what, body) => {
    answers = { children: { body } };
    expect(await drive.list(null)).toMatchObject({ failure: { kind: 'unexpected-answer' } });
  });

  it.each([
    [404, 'file-gone'],
    [403, 'file-refused'],
    [423, 'file-refused'],
    [503, 'service-unavailable'],
  ])('tells what %i means', async (status, kind) => {
    answers = { children: { status, body: { error: { code: 'x', message: 'y' } } } };
    expect(await drive.list('A')).toMatchObject({ failure: { kind, status } });
  });

  it('tells that the permission is missing', async () => {
    token = fail({ kind: 'consent-needed', scopes: ['Files.Read'] });
    expect(await drive.list(null)).toEqual(token);
    expect(asked()).toEqual([]);
  });
});

describe('thumbnails', () => {
  const url = 'https://media.example/thumb?tempauth=1';
  const withThumbnail = file('A', 'a.jpg', { thumbnails: [{ id: '0', medium: { url } }] });

  it('come from where the listing said, without the token', async () => {
    answers = { children: { body: { value: [withThumbnail] } }, tempauth: { body: Buffer.from('jpeg') } };
    await drive.list(null);
    expect(expectValue(await drive.thumbnail('A'))?.toString()).toBe('jpeg');
    expect(asked()).toHaveLength(2);
    expect(service.seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('are asked for anew where the address has expired', async () => {
    const fresh = { body: { url: 'https://media.example/thumb?fresh' } };
    answers = {
      children: { body: { value: [withThumbnail] } },
      tempauth: { status: 401 },
      'thumbnails/0/medium': fresh,
      fresh: { body: Buffer.from('new') },
    };
    await drive.list(null);
    expect(expectValue(await drive.thumbnail('A'))?.toString()).toBe('new');
  });

  it.each([401, 403])('are left out where the new address is refused with %i too', async (status) => {
    answers = {
      children: { body: { value: [withThumbnail] } },
      tempauth: { status },
      'thumbnails/0/medium': { body: { url: 'https://media.example/thumb?fresh' } },
      fresh: { status },
    };
    await drive.list(null);
    expect(await drive.thumbnail('A')).toEqual(succeed(null));
  });

  it('may not exist, and may not be large', async () => {
    expect(await drive.thumbnail('B')).toEqual(succeed(null));
    answers = {
      children: { body: { value: [withThumbnail] } },
      tempauth: { body: Buffer.alloc(1_000_001) },
    };
    await drive.list(null);
    expect(await drive.thumbnail('A')).toMatchObject({ failure: { kind: 'too-many-bytes' } });
  });
});

describe('a picture', () => {
  const url = 'https://contoso-my.sharepoint.example/download?tempauth=1';
  const item = (more: object = {}) => ({
    body: { ...file('A', 'a.jpg'), '@microsoft.graph.downloadUrl': url, ...more },
  });

  it('comes from the pre-authenticated address, without the token', async () => {
    answers = { 'items/A?': item(), tempauth: { body: Buffer.from('bytes') } };
    expect(expectValue(await drive.picture('A'))).toEqual({ bytes: Buffer.from('bytes'), name: 'a.jpg' });
    expect(asked()[0]).toContain('@microsoft.graph.downloadUrl');
    expect(service.seen.at(-2)?.headers.authorization).toBe('Bearer token');
    expect(service.seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('that turns out larger than it said is not taken', async () => {
    answers = { 'items/A?': item({ size: 10 }), tempauth: { body: Buffer.alloc(PORTRAIT_LIMIT_BYTES + 1) } };
    expect(await drive.picture('A')).toMatchObject({
      failure: { kind: 'too-many-bytes', limitBytes: PORTRAIT_LIMIT_BYTES },
    });
  });

  it.each([
    ['a size over the limit', { size: PORTRAIT_LIMIT_BYTES + 1 }, 'too-many-bytes'],
    ['no address', { '@microsoft.graph.downloadUrl': undefined }, 'file-refused'],
    ['an address that is not HTTPS', { '@microsoft.graph.downloadUrl': 'http://x.example/' }, 'unexpected-answer'],
    ['a folder instead', { file: undefined, folder: {} }, 'not-a-picture'],
    ['somebody else’s', { remoteItem: {} }, 'not-a-picture'],
  ])('is not downloaded with %s', async (_what, more, kind) => {
    answers = { 'items/A?': item(more) };
    expect(await drive.picture('A')).toMatchObject({ failure: { kind } });
    expect(asked()).toHaveLength(1);
  });

  it('may be gone, or be refused where it lies', async () => {
    expect(await drive.picture('A')).toMatchObject({ failure: { kind: 'file-gone' } });
    answers = { 'items/A?': item(), tempauth: { status: 403 } };
    expect(await drive.picture('A')).toMatchObject({ failure: { kind: 'file-refused' } });
  });

  it('is not waited for by somebody who left', async () => {
    answers = { 'items/A?': item() };
    expect(await drive.picture('A', AbortSignal.abort())).toMatchObject({ failure: { kind: 'stopped' } });
  });
});
