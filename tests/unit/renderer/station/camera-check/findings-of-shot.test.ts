import { describe, expect, it } from 'vitest';
import { findingsOfShot } from '../../../../../renderer/station/camera-check/findings-of-shot.ts';
import { loadStationText } from '../../../../../renderer/station/words/station-text.ts';
import { emptyFrame, goodFrame } from '../../coach/good-frame.ts';

const text = await loadStationText('en');

describe('findingsOfShot', () => {
  it('finds nothing wrong with a good shot, and knows nothing of one that nobody looked at', () => {
    expect(findingsOfShot(text, goodFrame(0))).toEqual([]);
    expect(findingsOfShot(text, null)).toBeNull();
  });

  it('says that nobody is there', () => {
    expect(findingsOfShot(text, emptyFrame(0))).toEqual(['Sit so that the camera sees your face']);
  });

  it('tells all at once, the light behind too', () => {
    const frame = goodFrame(0);
    const { face } = frame;
    if (face === null) throw new Error('Expected a face in a good frame');
    const dark = {
      ...frame,
      face: { ...face, isBacklit: true, excess: { ...face.excess, 'too-dark': 2, blurred: 2 } },
    };
    const findings = findingsOfShot(text, dark);
    expect(findings).toHaveLength(3);
    expect(findings?.[0]).toContain('More light');
    expect(findings?.[2]).toContain('behind you');
  });
});
