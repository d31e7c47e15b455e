import { describe, expect, it } from 'vitest';
import { GRAPH_SIZES } from '../../../../contract/place.ts';
import { RENDITION_EDGES } from '../../../../contract/rendition.ts';
import {
  AVATAR_SIZES,
  chooseRendition,
  type Renditions,
} from '../../../../renderer/true-preview/choose-rendition.ts';

const upTo = (most: number): Renditions =>
  new Map(RENDITION_EDGES.filter((edge) => edge <= most).map((edge) => [edge, `blob:${edge}`]));

describe('the rendition that an app takes', () => {
  it.each([
    [16, 1, 48],
    [48, 1, 48],
    [49, 1, 64],
    [56, 1, 64],
    [72, 1, 96],
    [128, 1, 240],
    [32, 1.5, 48],
    [32, 2, 64],
    [36, 1.75, 64],
    [128, 3, 432],
    [648, 2, 648],
  ])('for %d pixels at a ratio of %d is %d', (cssPixels, ratio, edgePixels) => {
    expect(chooseRendition(upTo(648), cssPixels, ratio)).toEqual({ edgePixels, url: `blob:${edgePixels}` });
  });

  it('is the largest there is of a photo that is smaller', () => {
    expect(chooseRendition(upTo(96), 128, 2)?.edgePixels).toBe(96);
  });

  it('is none where nothing was made', () => {
    expect(chooseRendition(new Map(), 32, 1)).toBeNull();
  });

  it('is one of Graph’s sizes, never one of SharePoint’s, and never has to be enlarged', () => {
    for (const size of AVATAR_SIZES) {
      for (const ratio of [1, 1.25, 1.5, 2, 3]) {
        const edge = chooseRendition(upTo(648), size, ratio)?.edgePixels ?? 0;
        expect(GRAPH_SIZES).toContain(edge);
        expect(edge).toBeGreaterThanOrEqual(size * ratio);
      }
    }
  });
});
