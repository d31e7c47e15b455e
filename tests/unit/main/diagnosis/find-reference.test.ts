import { describe, expect, it } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import { findReference } from '../../../../main/diagnosis/find-reference.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import type { PhotoChange } from '../../../../main/publish/old-photo-store.ts';
import { BLANK_PRINT, makePrint } from '../../../fixtures/prints.ts';

const A = makePrint(1);
const B = makePrint(4);
const C = makePrint(9);
const PRINTS: Readonly<Record<string, PhotoPrint>> = { a: A, b: B, c: C };

/** A store whose photos are letters, and pictures that know the print of each letter. */
const store = (changes: readonly PhotoChange[]) => ({
  list: async () => changes,
  read: async ({ sha256 }: { readonly sha256: string }) => Buffer.from(sha256),
});
const pictures = { print: async (bytes: Uint8Array) => succeed(PRINTS[Buffer.from(bytes).toString()] ?? A) };

const photo = (sha256: string) => ({ sha256, width: 648, height: 648 });
const change = (before: string | null, published: string, times: Partial<PhotoChange> = {}): PhotoChange => ({
  id: `${before}-${published}`,
  storedAt: '2026-11-23T08:00:00.000Z',
  before: before === null ? null : photo(before),
  published: photo(published),
  publishedAt: '2026-11-23T08:00:01.000Z',
  etagBefore: '1',
  etagAfter: '2',
  undoneAt: null,
  ...times,
});

const find = (changes: readonly PhotoChange[], served: PhotoPrint | null, etag?: string) =>
  findReference(store(changes), pictures, {
    picture: served && { bytes: Buffer.from('served'), print: served },
    ...(etag === undefined ? {} : { etag }),
  });

describe('the reference', () => {
  it('is what this machine published, while Graph serves it', async () => {
    expect(await find([change('a', 'b')], makePrint(4, 2))).toMatchObject({
      sha256: 'b',
      publishedAt: '2026-11-23T08:00:01.000Z',
      etagBefore: '1',
      etagAfter: '2',
      print: B,
      earlier: [A],
    });
  });

  it('is what this machine published, whatever the service made of it, while the ETag says so', async () => {
    const strong = makePrint(4, 14);
    expect(await find([change('a', 'b')], strong, '2')).toMatchObject({ sha256: 'b', print: B, earlier: [A] });
  });

  it('is what Graph serves, where that is a second shot from elsewhere', async () => {
    const second = makePrint(4, 14);
    const reference = await find([change('a', 'b')], second, '3');
    expect(reference).toMatchObject({ print: second, publishedAt: null, etagAfter: '3' });
    expect(reference.earlier).toEqual([B, A]);
  });

  it('is not among the earlier ones under another name', async () => {
    // Of "a" the service made "c", which was kept as the photo before "b"; the undo put "c" back.
    const first = change(null, 'a', { etagAfter: '1' });
    const second = change('c', 'b', { etagBefore: '1', undoneAt: '2026-11-23T09:00:00.000Z' });
    expect(await find([second, first], C)).toMatchObject({ sha256: 'c', print: C, earlier: [B] });
  });

  it('leaves a second shot among the earlier ones, however alike', async () => {
    const again = makePrint(4, 4);
    const known = { ...PRINTS, b: B, d: again };
    const print = async (bytes: Uint8Array) => succeed(known[Buffer.from(bytes).toString() as 'b'] ?? A);
    const picture = { bytes: Buffer.from('served'), print: B };
    const reference = await findReference(store([change('d', 'b')]), { print }, { picture });
    expect(reference.earlier).toEqual([again]);
  });

  it('is what an undo put back', async () => {
    const undone = change('a', 'b', { undoneAt: '2026-11-23T09:00:00.000Z' });
    expect(await find([undone], A)).toMatchObject({
      sha256: 'a',
      publishedAt: '2026-11-23T09:00:00.000Z',
      earlier: [B],
    });
  });

  it('is what Graph serves, where somebody changed it since', async () => {
    const reference = await find([change('a', 'b')], C);
    expect(reference).toMatchObject({ print: C, publishedAt: null, width: 648 });
    expect(reference.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(reference.earlier).toEqual([B, A]);
  });

  it('is what Graph serves, where it serves an older one again', async () => {
    expect(await find([change('a', 'b')], A)).toMatchObject({ print: A, publishedAt: null, earlier: [B] });
  });

  it('is none where Graph has no photo', async () => {
    expect(await find([change('a', 'b')], null)).toMatchObject({ print: null, sha256: null, earlier: [B, A] });
  });
});

describe('what became of the photo that was published here', () => {
  const replaced = async (...args: Parameters<typeof find>) => (await find(...args)).replaced;
  const published = change('a', 'b');
  const since = '2026-11-23T08:00:01.000Z';

  it.each([
    ['it is still served', [published], makePrint(4, 2), '2', null],
    ['an unknown one is served', [published], C, '3', { publishedAt: since, nowServes: 'other' }],
    ['the one before is served again', [published], A, '3', { publishedAt: since, nowServes: 'older' }],
    ['a blank is served', [published], BLANK_PRINT, '3', { publishedAt: since, nowServes: 'none' }],
    ['none is served', [published], null, undefined, { publishedAt: since, nowServes: 'none' }],
    ['the one before is still served', [published], A, '1', null],
    ['one is served that is too like it to tell', [published], makePrint(4, 14), '3', null],
    ['it was never seen there', [change(null, 'b', { etagBefore: null, etagAfter: null })], null, undefined, null],
    ['nobody knows whether it was taken', [change('a', 'b', { publishedAt: null })], C, '3', null],
    ['nothing was published here', [], C, '3', null],
    [
      'an undo put one back, and another one is served',
      [change('a', 'b', { undoneAt: '2026-11-23T09:00:00.000Z' })],
      C,
      '4',
      { publishedAt: '2026-11-23T09:00:00.000Z', nowServes: 'other' },
    ],
    ['an undo removed it', [change(null, 'b', { undoneAt: '2026-11-23T09:00:00.000Z' })], C, '4', null],
  ] as const)('%s', async (_what, changes, served, etag, outcome) => {
    expect(await replaced(changes, served, etag)).toEqual(outcome);
  });
});
