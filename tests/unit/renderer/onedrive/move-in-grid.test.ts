import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../../renderer/onedrive/move-in-grid.ts';

/** Ten in rows of four: 0-3, 4-7, 8-9. */
const at = (index: number, isRightToLeft = false) => ({ index, count: 10, columns: 4, isRightToLeft });

describe('moveInGrid', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 5, 9],
    // Below there is nothing, but there is a next row: its last.
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 9, 5],
    ['ArrowUp', 2, 2],
    ['Home', 6, 0],
    ['End', 2, 9],
  ])('%s from %i leads to %i', (key, from, to) => {
    expect(moveInGrid(key, at(from))).toBe(to);
  });

  it('turns left and right around where people read from the right', () => {
    expect(moveInGrid('ArrowLeft', at(0, true))).toBe(1);
    expect(moveInGrid('ArrowRight', at(1, true))).toBe(0);
    expect(moveInGrid('ArrowDown', at(1, true))).toBe(5);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', 'PageDown']) expect(moveInGrid(key, at(3))).toBeNull();
  });
});
