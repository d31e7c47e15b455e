import { describe, expect, it } from 'vitest';
import type { Place, PlaceCopy, PlaceReading, Verdict } from '../../../../contract/place.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import { type MyPhotoState, reduceMyPhoto, startMyPhoto } from '../../../../renderer/my-photo/my-photo-state.ts';

const reading = (place: Place, verdict: Verdict): PlaceReading => ({
  place,
  verdict,
  width: 48,
  height: 48,
  asOf: '2026-11-23T08:00:00Z',
  from: 'GET /',
});
const receiptOf = (...places: readonly PlaceReading[]): Receipt => ({
  action: 'diagnose',
  tenantId: 't',
  person: { id: 'c', upn: 'citra@selfsame.example', displayName: 'Citra Dewi' },
  actor: { upn: 'citra@selfsame.example' },
  photo: { sha256: 'ab', width: 648, height: 648, publishedAt: null },
  places,
  history: [],
  causes: [],
  changes: [],
  facts: [],
  attempt: null,
  notAsked: [],
  appVersion: '1.0.0',
});
const picture = new Uint8Array([1]);
const copy = (place: Place, verdict: Verdict): PlaceCopy => ({ reading: reading(place, verdict), picture });

const read = (state: MyPhotoState, ...copies: readonly PlaceCopy[]) =>
  copies.reduce((before, one) => reduceMyPhoto(before, { type: 'copy-read', copy: one }), state);

describe('reduceMyPhoto', () => {
  it('shows each copy as it is read and counts the answers', () => {
    const state = read(startMyPhoto(null), copy('graph', 'same'), copy('sharepoint-profile', 'older'));
    expect(state.places).toMatchObject({ phase: 'checking', answered: ['graph', 'sharepoint-profile'] });
    expect(state.places.copies.map(({ reading: { place } }) => place)).toEqual(['graph', 'sharepoint-profile']);
  });

  it('replaces what a place said before rather than showing it twice', () => {
    const first = reduceMyPhoto(read(startMyPhoto(null), copy('graph', 'older')), { type: 'check-asked' });
    const state = read(first, copy('graph', 'same'));
    expect(state.places.copies).toEqual([copy('graph', 'same')]);
  });

  it('lets the receipt decide verdicts and order, with the pictures that were read', () => {
    const state = read(startMyPhoto(null), copy('sharepoint-profile', 'unknown'), copy('graph', 'unknown'));
    const receipt = receiptOf(reading('graph', 'same'), reading('sharepoint-profile', 'older'));
    expect(reduceMyPhoto(state, { type: 'check-done', receipt }).places).toEqual({
      phase: 'ready',
      receipt,
      copies: [copy('graph', 'same'), copy('sharepoint-profile', 'older')],
    });
  });

  it('keeps the photo that was read when reading it again fails, twice too', () => {
    const photo = { jpeg: picture, width: 648, height: 648, publishedAt: null, canUndo: false };
    const failure = { kind: 'offline' } as const;
    const ready = reduceMyPhoto(startMyPhoto(null), { type: 'photo-arrived', photo });
    const failed = reduceMyPhoto(ready, { type: 'photo-failed', failure });
    expect(failed.photo).toEqual({ phase: 'failed', failure, last: photo });
    expect(reduceMyPhoto(failed, { type: 'photo-failed', failure }).photo).toEqual(failed.photo);
  });

  it('keeps the circles that were there when a check fails', () => {
    const state = read(startMyPhoto(null), copy('graph', 'same'));
    const failed = reduceMyPhoto(state, { type: 'check-failed', failure: { kind: 'offline' } });
    expect(failed.places).toMatchObject({ phase: 'failed', copies: [copy('graph', 'same')] });
  });

  it('ignores a copy that arrives when no check is under way', () => {
    const done = reduceMyPhoto(startMyPhoto(null), { type: 'check-done', receipt: receiptOf() });
    expect(read(done, copy('graph', 'same'))).toEqual(done);
  });

  it('starts with what a publish has just measured', () => {
    const receipt = receiptOf(reading('graph', 'same'));
    const { places } = startMyPhoto({ receipt, copies: [copy('graph', 'unknown')] });
    expect(places).toEqual({ phase: 'ready', receipt, copies: [copy('graph', 'same')] });
  });
});
