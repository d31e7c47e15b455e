import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/photo.ts';
import { findingsOfCrop } from '../../../../renderer/crop/findings-of-crop.ts';

const animation: Finding = {
  measure: 'Animation',
  value: 1,
  threshold: 0,
  severity: 'soft',
  advice: 'advice.Animation',
};
const resolution: Finding = {
  measure: 'Resolution',
  value: 500,
  threshold: 648,
  severity: 'soft',
  advice: 'advice.Resolution',
};

describe('findingsOfCrop', () => {
  it('drops the advice about size once the crop is large enough', () => {
    expect(findingsOfCrop([resolution, animation], 648)).toEqual([animation]);
  });

  it('gives it with the size of the crop now', () => {
    expect(findingsOfCrop([animation], 320.4)).toEqual([{ ...resolution, value: 320 }, animation]);
  });
});
