import { describe, expect, it } from 'vitest';
import type { Served } from '../../../../../main/publish/served-photo.ts';
import type { ListEntry } from '../../../../../main/station/list/todays-list.ts';
import { beforeOf, judgeBefore, knownBy, knownOf } from '../../../../../main/station/publish/judge-before.ts';

const picture = {
  bytes: Buffer.alloc(0),
  print: { width: 648, height: 648, pixels: new Uint8Array(), blank: false },
};
const none: Served = { photo: null, etag: null, at: '' };
const photo = (etag: string | null, mediaEtag?: string): Served => ({
  photo: picture,
  etag,
  at: '',
  ...(mediaEtag === undefined ? {} : { mediaEtag }),
});

const ONE = { kind: 'etag', etag: '"1"' } as const;

describe('what is there now', () => {
  it.each([
    ['the same photo', ONE, photo('"1"')],
    ['the same photo, as its metadata writes it', ONE, photo('W/"1"', '"1"')],
    ['still none', { kind: 'none' }, none],
  ] as const)('%s: may be replaced', (_what, before, served) => {
    expect(judgeBefore(before, served).ok).toBe(true);
  });

  it.each([
    ['another photo', ONE, photo('"2"', '"2"'), 'newer-photo'],
    ['none any more', ONE, none, 'newer-photo'],
    ['one where there was none', { kind: 'none' }, photo('"1"'), 'newer-photo'],
    ['one without an ETag', ONE, photo(null), 'photo-before-unknown'],
    ['a photo where nobody asked before', { kind: 'unknown' }, photo('"1"'), 'photo-before-unknown'],
    ['none where nobody asked before', { kind: 'unknown' }, none, 'photo-before-unknown'],
  ] as const)('%s: may not', (_what, before, served, kind) => {
    expect(judgeBefore(before, served)).toEqual({ ok: false, failure: { kind } });
  });
});

it('says what is known of a photo', () => {
  expect(knownOf(none)).toEqual({ kind: 'none' });
  expect(knownOf(photo('"1"'))).toEqual(ONE);
  expect(knownOf(photo(null))).toEqual({ kind: 'unknown' });
  expect(knownBy(undefined)).toEqual({ kind: 'unknown' });
});

it('who had no account had no photo; of everybody else the list knows', () => {
  const entry: ListEntry = {
    key: 'key',
    id: null,
    upn: null,
    employeeId: '1',
    displayName: 'Linh Nguyễn',
    department: null,
    jobTitle: null,
    secondIdentifier: null,
    isBlocked: false,
    locale: null,
    progress: 'missing',
  };
  const unknown = { kind: 'unknown' } as const;
  expect(beforeOf({ entry, before: unknown })).toEqual({ kind: 'none' });
  expect(beforeOf({ entry, before: ONE })).toEqual(ONE);
  expect(beforeOf({ entry: { ...entry, id: 'oid' }, before: unknown })).toEqual(unknown);
});
