import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromBadgeWorker, ToBadgeWorker } from '../../../../../renderer/station/badge/badge-messages.ts';
import { createBadgePump, LOOK_EVERY_MS } from '../../../../../renderer/station/badge/badge-pump.ts';

class FakeWorker {
  onmessage: ((event: MessageEvent<FromBadgeWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: ToBadgeWorker[] = [];
  isOver = false;
  postMessage = (message: ToBadgeWorker) => {
    this.sent.push(message);
  };
  terminate = () => {
    this.isOver = true;
  };
  answer(key: string | null) {
    this.onmessage?.({ data: { key } } as MessageEvent<FromBadgeWorker>);
  }
}

const video = { videoWidth: 1920, videoHeight: 1080 } as HTMLVideoElement;
const bitmap = { close: vi.fn() };
const settle = () => new Promise((resolve) => setImmediate(resolve));

function startPump() {
  const worker = new FakeWorker();
  const onKey = vi.fn();
  return { worker, onKey, pump: createBadgePump(worker, onKey) };
}

beforeEach(() => {
  bitmap.close.mockClear();
  vi.stubGlobal(
    'createImageBitmap',
    vi.fn(async () => bitmap),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('createBadgePump', () => {
  it('sends a few frames a second, made smaller, and one at a time', async () => {
    const { worker, pump } = startPump();
    pump.offer(video, 0);
    await settle();
    pump.offer(video, 2 * LOOK_EVERY_MS);
    await settle();
    expect(worker.sent).toEqual([{ bitmap }]);
    expect(createImageBitmap).toHaveBeenCalledWith(video, expect.objectContaining({ resizeWidth: 960 }));
    worker.answer(null);
    pump.offer(video, LOOK_EVERY_MS - 1);
    await settle();
    expect(worker.sent).toHaveLength(1);
    pump.offer(video, 3 * LOOK_EVERY_MS);
    await settle();
    expect(worker.sent).toHaveLength(2);
  });

  it('tells a code once while it is held before the camera', async () => {
    const { worker, onKey, pump } = startPump();
    for (let look = 0; look < 5; look += 1) {
      pump.offer(video, look * LOOK_EVERY_MS);
      await settle();
      worker.answer(look === 2 ? null : 'E-1');
    }
    expect(onKey).toHaveBeenCalledExactlyOnceWith('E-1');
  });

  it('tells nothing once it is stopped, and closes what it had taken', async () => {
    const { worker, onKey, pump } = startPump();
    pump.offer(video, 0);
    pump.stop();
    await settle();
    worker.answer('E-1');
    expect(worker.isOver).toBe(true);
    expect(worker.sent).toEqual([]);
    expect(bitmap.close).toHaveBeenCalledOnce();
    expect(onKey).not.toHaveBeenCalled();
  });

  it('goes on after a frame that could not be taken', async () => {
    const { worker, pump } = startPump();
    vi.mocked(createImageBitmap).mockRejectedValueOnce(new Error('no frame'));
    pump.offer(video, 0);
    await settle();
    pump.offer(video, LOOK_EVERY_MS);
    await settle();
    expect(worker.sent).toHaveLength(1);
  });

  it('is over where the worker breaks', () => {
    const { worker, pump } = startPump();
    worker.onerror?.({} as ErrorEvent);
    pump.offer(video, 0);
    expect(worker.isOver).toBe(true);
    expect(createImageBitmap).not.toHaveBeenCalled();
  });
});
