import { describe, expect, it } from 'vitest';
import { scoreShot } from '../../../../renderer/coach/score-shot.ts';
import { withoutEyes } from '../../../../renderer/coach/without-eyes.ts';
import { closedEyes, emptyFrame, goodFrame } from './good-frame.ts';

describe('scoreShot', () => {
  it('goes by sharpness alone where nobody could look', () => {
    expect(scoreShot(12, null)).toBe(12);
  });

  it('puts open eyes before sharpness, within reason', () => {
    expect(scoreShot(5, goodFrame(0))).toBeGreaterThan(scoreShot(20, closedEyes(0)));
    expect(scoreShot(1, goodFrame(0))).toBeLessThan(scoreShot(20, closedEyes(0)));
  });

  it('puts eyes that are wider open first among shots as sharp', () => {
    expect(scoreShot(10, goodFrame(0, { eyeOpening: 0.3 }))).toBeGreaterThan(
      scoreShot(10, goodFrame(0, { eyeOpening: 0.16 })),
    );
  });

  it('goes by sharpness where eyes are not to be spoken of', () => {
    expect(scoreShot(10, withoutEyes(closedEyes(0)))).toBe(10);
  });

  it('puts a shot without a face last', () => {
    expect(scoreShot(10, emptyFrame(0))).toBeLessThan(scoreShot(10, closedEyes(0)));
  });
});
