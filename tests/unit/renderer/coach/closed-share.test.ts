import { describe, expect, it } from 'vitest';
import { closedShare } from '../../../../renderer/coach/closed-share.ts';
import type { HintKind } from '../../../../renderer/coach/hint.ts';
import { wishesOf } from '../../../../renderer/coach/wishes.ts';
import { goodFrame } from './good-frame.ts';

describe('closedShare', () => {
  it('grows in the order in which hints are given', () => {
    const kinds: readonly HintKind[] = ['no-face', ...wishesOf(goodFrame(0)).map(({ kind }) => kind)];
    const shares = kinds.map((kind) => closedShare({ kind, amount: null }, 0));
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBe(0);
  });

  it('closes the last quarter while the person holds still', () => {
    expect(closedShare(null, 0)).toBe(0.75);
    expect(closedShare(null, 1)).toBe(1);
  });
});
