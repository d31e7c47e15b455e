import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JudgeShots, takeShots } from '../../../../renderer/camera/take-shots.ts';

const video = { videoWidth: 640, videoHeight: 480, srcObject: null } as unknown as HTMLVideoElement;
const bitmaps: { readonly close: () => void }[] = [];

beforeEach(() => {
  bitmaps.length = 0;
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ drawImage: () => undefined });
      convertToBlob = async () => new Blob();
    },
  );
  vi.stubGlobal('createImageBitmap', async () => {
    const bitmap = { close: vi.fn() };
    bitmaps.push(bitmap);
    return bitmap;
  });
});
afterEach(() => vi.unstubAllGlobals());

const isAnyOpen = () => bitmaps.some(({ close }) => vi.mocked(close).mock.calls.length !== 1);

describe('takeShots', () => {
  it('takes all five before any is judged, and closes them after', async () => {
    const judge: JudgeShots = async (shots) => {
      expect(shots).toEqual(bitmaps);
      expect(isAnyOpen()).toBe(true);
      return shots.map((_shot, score) => ({ score, frame: null }));
    };
    const shots = await takeShots(video, judge, new AbortController().signal);
    expect(shots.map(({ score, width }) => [score, width])).toEqual([0, 1, 2, 3, 4].map((score) => [score, 640]));
    expect(bitmaps).toHaveLength(5);
    expect(isAnyOpen()).toBe(false);
  });

  it('judges nothing once it is stopped, and leaves no picture open', async () => {
    const stop = new AbortController();
    const judge = vi.fn<JudgeShots>();
    const taking = takeShots(video, judge, stop.signal);
    await vi.waitFor(() => expect(bitmaps.length).toBeGreaterThan(1));
    stop.abort();
    await expect(taking).rejects.toThrow(/abort/i);
    expect(judge).not.toHaveBeenCalled();
    expect(bitmaps.length).toBeLessThan(5);
    expect(isAnyOpen()).toBe(false);
  });
});
