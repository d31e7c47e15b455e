import { describe, expect, it } from 'vitest';
import { judgeCopy } from '../../../../main/diagnosis/judge-copy.ts';
import { comparePrints } from '../../../../main/photo/compare-prints.ts';
import { BLANK_PRINT, makePrint } from '../../../fixtures/prints.ts';

const A = makePrint(1);
const reencodedA = makePrint(1, 6);
/** Like A, but not the same by pixels: a second shot. */
const likeA = makePrint(1, 50);
const B = makePrint(4);
const C = makePrint(9);

it('is judged with prints that are what they are called', () => {
  expect(comparePrints(A, reencodedA).verdict).toBe('same');
  expect(comparePrints(A, likeA).verdict).toBe('similar');
  expect(comparePrints(A, B).verdict).toBe('other');
  expect(comparePrints(A, C).verdict).toBe('other');
});

it.each([
  ['the reference re-encoded', reencodedA, A, [B], 'same'],
  ['the reference where nothing else is known', reencodedA, A, [], 'same'],
  ['an earlier photo', B, A, [C, B], 'older'],
  ['a photo that nobody here knows', C, A, [B], 'other'],
  ['a blank', BLANK_PRINT, A, [B], 'none'],
  ['an earlier photo, where Graph has none', B, null, [B], 'older'],
  ['any photo, where Graph has none', C, null, [B], 'other'],
  ['a photo like the reference', likeA, A, [B], 'unknown'],
  ['the reference, with a like one before it', A, A, [likeA], 'same'],
  ['the earlier one of two alike', likeA, A, [likeA], 'older'],
  ['a copy as near to the one as to the other', A, reencodedA, [reencodedA], 'unknown'],
] as const)('%s', (_what, copy, reference, earlier, verdict) => {
  expect(judgeCopy(copy, reference, earlier).verdict).toBe(verdict);
});

it('says how far a copy is from the reference', () => {
  expect(judgeCopy(A, A, []).distance).toBe(0);
  expect(judgeCopy(B, A, []).distance).toBeGreaterThan(0.25);
  expect(judgeCopy(B, null, []).distance).toBeNull();
});

describe('of two that pixels can’t tell apart', () => {
  const tags = (copy: string | null) => ({ copy, reference: '2', before: '1' });

  it.each([
    ['2', 'same'],
    ['1', 'older'],
    ['3', 'unknown'],
    [null, 'unknown'],
  ] as const)('the ETag %s says %s', (copy, verdict) => {
    expect(judgeCopy(A, reencodedA, [reencodedA], tags(copy)).verdict).toBe(verdict);
  });

  it('an ETag doesn’t speak against pixels that can', () => {
    expect(judgeCopy(B, A, [B], tags('2')).verdict).toBe('older');
    expect(judgeCopy(reencodedA, A, [B], tags('1')).verdict).toBe('same');
  });

  it('an ETag that didn’t change says nothing', () => {
    const unchanged = { copy: '1', reference: '1', before: '1' };
    expect(judgeCopy(A, reencodedA, [reencodedA], unchanged).verdict).toBe('unknown');
  });
});

it('sees colour, which structure doesn’t', () => {
  const warm = { ...A, pixels: A.pixels.map((level, index) => (index % 3 === 2 ? level * 0.9 : level)) };
  expect(comparePrints(A, warm).ssim).toBeGreaterThan(0.99);
  expect(judgeCopy(A, warm, [A]).verdict).toBe('older');
  expect(judgeCopy(warm, warm, [A]).verdict).toBe('same');
});
