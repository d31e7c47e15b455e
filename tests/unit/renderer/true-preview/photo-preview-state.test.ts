import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/photo.ts';
import {
  type PhotoPreviewAction,
  reducePhotoPreview,
  startPhotoPreview,
} from '../../../../renderer/true-preview/photo-preview-state.ts';

const finding = (measure: string): Finding => ({
  measure,
  value: 1,
  threshold: 0,
  severity: 'soft',
  advice: `advice.${measure}`,
});
const URLS = new Map([[48, 'blob:48']]);
const made: PhotoPreviewAction = { type: 'made', key: 'a', urls: URLS, findings: [finding('HeadSize')] };
const start = startPhotoPreview([finding('Sharpness')]);

describe('reducePhotoPreview', () => {
  it('keeps the advice while the crop moves, but no address that is given back', () => {
    const left = reducePhotoPreview(reducePhotoPreview(start, made), { type: 'left' });
    expect(left).toEqual({ made: null, failedKey: null, findings: [finding('HeadSize')] });
  });

  it('shows no advice about a crop that could not be tried', () => {
    const failed = reducePhotoPreview(reducePhotoPreview(start, made), { type: 'failed', key: 'b' });
    expect(failed).toEqual({ made: null, failedKey: 'b', findings: null });
    // Nothing found is not the same as nothing to find: it would read as praise.
    expect(reducePhotoPreview(failed, { type: 'left' }).findings).toBeNull();
  });

  it('is mended by another attempt', () => {
    const again = reducePhotoPreview(reducePhotoPreview(start, { type: 'failed', key: 'a' }), { type: 'left' });
    expect(again.failedKey).toBeNull();
    expect(reducePhotoPreview(again, made)).toEqual({
      made: { key: 'a', urls: URLS },
      failedKey: null,
      findings: [finding('HeadSize')],
    });
  });
});
