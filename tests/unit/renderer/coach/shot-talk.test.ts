import { describe, expect, it } from 'vitest';
import type { Shot } from '../../../../renderer/camera/take-shots.ts';
import { NO_SHOT, reduceShotTalk } from '../../../../renderer/coach/shot-talk.ts';

const [one, other] = [1, 2].map((score): Shot => ({ blob: new Blob(), width: 1, height: 1, score, frame: null }));
const stateWith = (...shots: readonly (Shot | null | undefined)[]) =>
  shots.reduce((state, shot) => reduceShotTalk(state, shot ?? null), NO_SHOT);

describe('reduceShotTalk', () => {
  it('follows the choice within one burst', () => {
    expect(stateWith(one)).toEqual({ shot: one, chosen: 1, bursts: 1 });
    expect(stateWith(one, other)).toEqual({ shot: other, chosen: 2, bursts: 1 });
    expect(stateWith(one, one)).toEqual(stateWith(one));
  });

  it('starts anew with the live picture', () => {
    expect(stateWith(one, null)).toEqual({ shot: null, chosen: 0, bursts: 1 });
    expect(stateWith(one, null, other)).toEqual({ shot: other, chosen: 1, bursts: 2 });
  });
});
