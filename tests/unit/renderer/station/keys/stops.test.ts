import { describe, expect, it } from 'vitest';
import { nextStop, pressAt, type Stop } from '../../../../../renderer/station/keys/stops.ts';

const control: Stop = { kind: 'control', isPrimary: false };
const primary: Stop = { kind: 'control', isPrimary: true };
const row: Stop = { kind: 'row', isPrimary: false };
const key: Stop = { kind: 'key', isPrimary: false };

//              0        1    2    3    4    5    6        7
const PAGE = [control, row, key, key, row, key, primary, control];

describe('nextStop', () => {
  it.each([
    ['begins with the primary button', -1, 6],
    ['goes on', 6, 7],
    ['goes round', 7, 0],
    ['stops at a row, not at its keys', 0, 1],
    ['passes a row that nobody went into', 1, 4],
    ['goes along the keys of a row', 2, 3],
    ['leaves a row behind its last key', 3, 4],
    ['leaves the last row', 5, 6],
  ])('%s', (_what, from, to) => {
    expect(nextStop(PAGE, from)).toBe(to);
  });

  it('begins with the first where no button is primary', () => {
    expect(nextStop([row, key, control], -1)).toBe(0);
  });

  it('has nowhere to go on an empty page', () => {
    expect(nextStop([], -1)).toBe(-1);
    expect(nextStop([], 3)).toBe(-1);
  });

  it('reaches every control and every row, round and round', () => {
    const seen = new Set<number>();
    let at = -1;
    for (let presses = 0; presses < PAGE.length; presses++) {
      at = nextStop(PAGE, at);
      seen.add(at);
    }
    expect([...seen].sort()).toEqual([0, 1, 4, 6, 7]);
  });
});

describe('pressAt', () => {
  it('presses what has the focus, and the primary button where nothing has it', () => {
    expect(pressAt(PAGE, 0)).toEqual({ press: 0 });
    expect(pressAt(PAGE, 2)).toEqual({ press: 2 });
    expect(pressAt(PAGE, -1)).toEqual({ press: 6 });
  });

  it('goes into a row', () => {
    expect(pressAt(PAGE, 1)).toEqual({ enter: 2 });
  });

  it('presses nothing where there is nothing to press', () => {
    expect(pressAt([control], -1)).toBeNull();
  });
});
