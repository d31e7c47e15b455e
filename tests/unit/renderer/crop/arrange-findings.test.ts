import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/photo.ts';
import { arrangeFindings, dismissibleMeasure, isMendedByCrop } from '../../../../renderer/crop/arrange-findings.ts';

const finding = (measure: string, severity: Finding['severity'] = 'soft'): Finding => ({
  measure,
  value: 1,
  threshold: 0,
  severity,
  advice: `advice.${measure}`,
});

describe('arrangeFindings', () => {
  it('puts what is unusable before advice', () => {
    const found = [finding('Sharpness'), finding('FaceCut', 'hard'), finding('HeadSize')];
    expect(arrangeFindings(found, []).map(({ measure }) => measure)).toEqual(['FaceCut', 'Sharpness', 'HeadSize']);
  });

  it('leaves out what the person dismissed, unless it makes the photo unusable', () => {
    const found = [finding('EyesOpen'), finding('EyesVisible', 'hard')];
    expect(arrangeFindings(found, ['EyesOpen', 'EyesVisible']).map(({ measure }) => measure)).toEqual([
      'EyesVisible',
    ]);
  });
});

it('only advice about eyes can be dismissed', () => {
  expect(dismissibleMeasure(finding('EyesOpen'))).toBe('EyesOpen');
  expect(dismissibleMeasure(finding('EyesOpen', 'hard'))).toBeNull();
  expect(dismissibleMeasure(finding('Sharpness'))).toBeNull();
});

it('a crop mends where the face is, not how it looks', () => {
  expect(isMendedByCrop(finding('HeadSize'))).toBe(true);
  expect(isMendedByCrop(finding('UnderExposurePrevention'))).toBe(false);
});
