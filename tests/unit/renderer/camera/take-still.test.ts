import { describe, expect, it } from 'vitest';
import { largestStill } from '../../../../renderer/camera/take-still.ts';

const range = (max: number) => ({ min: 0, max, step: 1 });

describe('largestStill', () => {
  const VIDEO_PIXELS = 1920 * 1080;

  it('asks for the largest that the camera names', () => {
    const capabilities = { imageWidth: range(4032), imageHeight: range(3024) };
    expect(largestStill(capabilities, VIDEO_PIXELS)).toEqual({ imageWidth: 4032, imageHeight: 3024 });
  });

  it.each([
    ['the same size as the video', { imageWidth: range(1920), imageHeight: range(1080) }],
    ['hardly larger', { imageWidth: range(2048), imageHeight: range(1152) }],
    ['not named', {}],
  ])('is not worth it where it is %s', (_what, capabilities) => {
    expect(largestStill(capabilities as Parameters<typeof largestStill>[0], VIDEO_PIXELS)).toBeNull();
  });
});
