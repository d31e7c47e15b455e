import { describe, expect, it } from 'vitest';
import { proposeShot } from '../../../../renderer/camera/propose-shot.ts';

const frame = (score: number) => ({ score, width: 1280, height: 720 });
const still = (score: number) => ({ score, width: 4000, height: 3000 });

describe('proposeShot', () => {
  it.each([
    ['the best of equals in size', [frame(1), frame(3), frame(2)], 1],
    ['the earliest of equals', [frame(2), frame(2), frame(1)], 0],
    ['the larger one where it is as good', [frame(1), frame(1), still(0.9)], 2],
    ['no larger one that is worse', [frame(1), frame(1.1), still(0.5)], 1],
    ['the only one', [frame(0)], 0],
    ['the first where nothing was measured', [frame(0), frame(0)], 0],
  ])('proposes %s', (_what, shots, index) => {
    expect(proposeShot(shots)).toBe(index);
  });
});
