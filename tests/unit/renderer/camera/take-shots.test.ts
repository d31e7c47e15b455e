import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JudgeShots, takeBestShot, takeShots } from '../../../../renderer/camera/take-shots.ts';

const video = { videoWidth: 640, videoHeight: 480, srcObject: null } as unknown as HTMLVideoElement;
const bitmaps: { readonly close: () => void }[] = [];
const encoded: unknown[] = [];

beforeEach(() => {
  bitmaps.length = 0;
  encoded.length = 0;
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      private drawn: unknown = null;
      getContext = () => ({
        drawImage: (source: unknown) => {
          this.drawn = source;
        },
      });
      transferToImageBitmap = () => {
        const bitmap = { close: vi.fn() };
        bitmaps.push(bitmap);
        return bitmap;
      };
      convertToBlob = async () => {
        encoded.push(this.drawn);
        return new Blob();
      };
    },
  );
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
    const { shots, proposed } = await takeShots(video, judge, new AbortController().signal);
    expect(proposed).toBe(4);
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

describe('takeBestShot', () => {
  const scoring =
    (...scores: number[]): JudgeShots =>
    async (shots) =>
      shots.map((_shot, index) => ({ score: scores[index] ?? 0, frame: null }));

  it('takes three and writes the best alone, and closes all of them', async () => {
    const taken = await takeBestShot(video, scoring(1, 9, 2), new AbortController().signal);
    expect(taken).toMatchObject({ proposed: 0, shots: [{ score: 9, width: 640, height: 480 }] });
    expect(taken.shots).toHaveLength(1);
    expect(bitmaps).toHaveLength(3);
    expect(encoded).toEqual([bitmaps[1]]);
    expect(isAnyOpen()).toBe(false);
  });

  it('takes the first where nothing is known of any', async () => {
    const { shots } = await takeBestShot(video, async () => [], new AbortController().signal);
    expect(shots).toHaveLength(1);
    expect(encoded).toEqual([bitmaps[0]]);
  });

  it('leaves no picture open where judging fails', async () => {
    const judge: JudgeShots = () => Promise.reject(new Error('blind'));
    await expect(takeBestShot(video, judge, new AbortController().signal)).rejects.toThrow('blind');
    expect(bitmaps).toHaveLength(3);
    expect(isAnyOpen()).toBe(false);
  });
});
