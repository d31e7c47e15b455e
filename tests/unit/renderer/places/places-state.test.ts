import { describe, expect, it } from 'vitest';
import type { PlaceCopy } from '../../../../contract/place.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import {
  countSame,
  isSharePointBehind,
  needsSharePoint,
  outcomeOf,
  type PlacesState,
  reducePlaces,
  slotsOf,
  startPlaces,
} from '../../../../renderer/places/places-state.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { reading } from '../../../fixtures/findings.ts';

const copy = (...args: Parameters<typeof reading>): PlaceCopy => ({ reading: reading(...args) });
const receiptOf = (...copies: readonly PlaceCopy[]): Receipt => ({
  ...emptyReceipt(),
  photo: { ...emptyReceipt().photo, sha256: 'ab' },
  places: copies.map((one) => one.reading),
});
const ready = (...copies: readonly PlaceCopy[]) => startPlaces({ copies, receipt: receiptOf(...copies) });
const read = (state: PlacesState, ...copies: readonly PlaceCopy[]) =>
  copies.reduce((before, one) => reducePlaces(before, { type: 'copy-read', copy: one }), state);
const shown = (state: PlacesState, service: 'graph' | 'sharepoint') =>
  slotsOf(state, service).map(({ place, copy: held, isBeingRead }) =>
    [place, held === null ? 'empty' : held.reading.verdict, isBeingRead ? 'reading' : 'read'].join(' '),
  );

describe('the room of each place', () => {
  it('is there before anything has answered, and stays where it is', () => {
    const before = shown(startPlaces(null), 'sharepoint');
    expect(before).toEqual([
      'sharepoint-profile empty reading',
      'sharepoint-thumbnail-S empty reading',
      'sharepoint-thumbnail-M empty reading',
      'sharepoint-thumbnail-L empty reading',
    ]);
    const after = shown(read(startPlaces(null), copy('sharepoint-thumbnail-L', 'older')), 'sharepoint');
    expect(after).toEqual([...before.slice(0, 3), 'sharepoint-thumbnail-L older read']);
  });

  it('is only that of places that were asked, once the check is done', () => {
    const state = reducePlaces(startPlaces(null), {
      type: 'check-done',
      receipt: receiptOf(copy('graph', 'none')),
    });
    expect(shown(state, 'graph')).toEqual(['graph none read']);
    expect(shown(state, 'sharepoint')).toEqual([]);
  });

  it('keeps what a place said while it is asked again, and adds no other', () => {
    const again = reducePlaces(ready(copy('graph-48', 'same'), copy('graph', 'older')), { type: 'check-asked' });
    expect(shown(again, 'graph')).toEqual(['graph older reading', 'graph-48 same reading']);
    const answered = read(again, copy('graph', 'same'), copy('graph-48', 'same'));
    expect(shown(answered, 'graph')).toEqual(['graph same read', 'graph-48 same read']);
  });

  it('comes last for a place that nobody expected', () => {
    const state = read(startPlaces(null), copy('sharepoint-userphoto-L', 'same'));
    expect(shown(state, 'sharepoint').at(-1)).toBe('sharepoint-userphoto-L same read');
  });
});

describe('countSame', () => {
  it('counts only places that could be asked', () => {
    const copies = [
      copy('graph', 'same'),
      copy('graph-48', 'same'),
      copy('sharepoint-profile', 'older'),
      copy('sharepoint-thumbnail-L', 'refused'),
    ];
    expect(countSame(copies)).toEqual({ same: 2, total: 3 });
  });
});

describe('isSharePointBehind', () => {
  it.each([
    ['older', true],
    ['other', true],
    ['none', true],
    ['same', false],
    ['refused', false],
    ['unknown', false],
  ] as const)('where it says %s: %s', (verdict, isBehind) => {
    expect(isSharePointBehind(ready(copy('graph', 'same'), copy('sharepoint-profile', verdict)))).toBe(isBehind);
  });

  it('is not for somebody without a photo, nor for another service', () => {
    const without = startPlaces({
      copies: [],
      receipt: { ...emptyReceipt(), places: [reading('sharepoint-profile', 'none')] },
    });
    expect(isSharePointBehind(without)).toBe(false);
    expect(isSharePointBehind(ready(copy('graph-48', 'older')))).toBe(false);
  });
});

describe('needsSharePoint', () => {
  it.each([
    ['consent-needed', true],
    ['offline', false],
  ])('where SharePoint gave %s: %s', (kind, isNeeded) => {
    const state = ready(copy('sharepoint-profile', 'refused', { failure: { kind, message: '' } }));
    expect(needsSharePoint(state)).toBe(isNeeded);
  });
});

it('hands on what was measured, and nothing before there is a receipt', () => {
  expect(outcomeOf(startPlaces(null))).toBeNull();
  const state = ready(copy('graph', 'same'));
  expect(startPlaces(outcomeOf(state))).toEqual(state);
});
