import { describe, expect, it } from 'vitest';
import { moveInRows } from '../../../../../renderer/station/keyboard/move-in-rows.ts';

const LENGTHS = [10, 12, 4];

describe('moveInRows', () => {
  it.each([
    ['ArrowRight', 0, 3, 0, 4],
    ['ArrowLeft', 0, 3, 0, 2],
    ['ArrowDown', 0, 0, 1, 0],
    ['ArrowDown', 0, 9, 1, 11],
    ['ArrowDown', 1, 6, 2, 2],
    ['ArrowUp', 2, 3, 1, 10],
    // At the edges it stays.
    ['ArrowRight', 0, 9, 0, 9],
    ['ArrowLeft', 1, 0, 1, 0],
    ['ArrowUp', 0, 5, 0, 5],
    ['ArrowDown', 2, 1, 2, 1],
  ])('%s from %i, %i leads to %i, %i', (key, row, column, toRow, toColumn) => {
    expect(moveInRows({ row, column }, key, LENGTHS)).toEqual({ row: toRow, column: toColumn });
  });

  it('minds no other key', () => {
    expect(moveInRows({ row: 0, column: 0 }, 'a', LENGTHS)).toBeNull();
    expect(moveInRows({ row: 0, column: 0 }, 'toString', LENGTHS)).toBeNull();
  });
});
