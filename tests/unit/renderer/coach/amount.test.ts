import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../../renderer/coach/amount.ts';

describe('amountOf', () => {
  it.each([
    [20, 'little'],
    [85, 'hand'],
    [180, 'hands'],
    [400, 'shoulders'],
  ] as const)('calls %d mm "%s"', (lengthMm, amount) => {
    expect(amountOf(lengthMm, null)).toBe(amount);
  });

  it('keeps the word in use near a border', () => {
    expect(amountOf(140, 'hand')).toBe('hand');
    expect(amountOf(120, 'hands')).toBe('hands');
    expect(amountOf(155, 'hand')).toBe('hands');
    expect(amountOf(100, 'hands')).toBe('hand');
  });
});
