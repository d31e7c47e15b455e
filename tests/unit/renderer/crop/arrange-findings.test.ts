import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/photo.ts';
import { arrangeFindings, isDismissible, isMendedByCrop } from '../../../../renderer/crop/arrange-findings.ts';

const finding = (measure: string, severity: Finding['severity'] = 'soft'): Finding => ({
  measure,
  value: 1,
  threshold: 0,
  severity,
  advice: `advice.${measure}`,
});

describe('arrangeFindings', () => {
  it('keeps what is unusable apart from advice', () => {
    const found = [finding('Sharpness'), finding('FaceCut', 'hard'), finding('HeadSize')];
    const { hard, soft } = arrangeFindings(found, []);
    expect(hard.map(({ measure }) => measure)).toEqual(['FaceCut']);
    expect(soft.map(({ measure }) => measure)).toEqual(['Sharpness', 'HeadSize']);
  });

  it('leaves out what the person dismissed, unless it makes the photo unusable', () => {
    const found = [finding('EyesOpen'), finding('EyesVisible', 'hard')];
    const { hard, soft } = arrangeFindings(found, ['EyesOpen', 'EyesVisible']);
    expect(hard.map(({ measure }) => measure)).toEqual(['EyesVisible']);
    expect(soft).toEqual([]);
  });
});

it('only advice about eyes can be dismissed', () => {
  expect(isDismissible(finding('EyesOpen'))).toBe(true);
  expect(isDismissible(finding('EyesOpen', 'hard'))).toBe(false);
  expect(isDismissible(finding('Sharpness'))).toBe(false);
});

it('a crop mends where the face is, not how it looks', () => {
  expect(isMendedByCrop(finding('HeadSize'))).toBe(true);
  expect(isMendedByCrop(finding('UnderExposurePrevention'))).toBe(false);
});
