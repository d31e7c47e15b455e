import { describe, expect, it } from 'vitest';
import {
  FRESH_PIN,
  type PinEntry,
  pinToSet,
  reducePinEntry,
} from '../../../../../renderer/station/set-up/pin-entry.ts';

const typed = (entry: PinEntry, digits: string) =>
  [...digits].reduce((before, letter) => reducePinEntry(before, { type: 'letter', letter }), entry);
const next = (entry: PinEntry) => reducePinEntry(entry, { type: 'next' });

describe('setting a PIN', () => {
  it('gives what was entered the same way twice', () => {
    const again = typed(next(typed(FRESH_PIN, '4711')), '4711');
    expect(again.step).toBe('again');
    expect(pinToSet(again)).toBe('4711');
    expect(next(again)).toBe(again);
  });

  it('gives nothing after the first time, and nothing while the second is half done', () => {
    expect(pinToSet(typed(FRESH_PIN, '4711'))).toBeNull();
    expect(pinToSet(typed(next(typed(FRESH_PIN, '4711')), '471'))).toBeNull();
  });

  it('begins anew where the two differ, and says so until something is typed', () => {
    const differing = next(typed(next(typed(FRESH_PIN, '4711')), '4712'));
    expect(differing).toEqual({ ...FRESH_PIN, fault: 'differ' });
    expect(typed(differing, '9').fault).toBeNull();
  });

  it('wants four digits', () => {
    const short = next(typed(FRESH_PIN, '471'));
    expect(short).toMatchObject({ step: 'first', digits: '471', fault: 'too-short' });
    expect(next(typed(short, '1')).step).toBe('again');
  });

  it.each(['0000', '1234', '9876', '012345'])('refuses what is guessed first: %s', (digits) => {
    expect(next(typed(FRESH_PIN, digits))).toEqual({ ...FRESH_PIN, fault: 'too-plain' });
  });

  it.each(['1357', '1123', '1221'])('takes what only looks plain: %s', (digits) => {
    expect(next(typed(FRESH_PIN, digits)).step).toBe('again');
  });
});
