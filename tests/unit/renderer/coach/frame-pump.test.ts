import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFramePump } from '../../../../renderer/coach/frame-pump.ts';
import type { FromWorker, ToWorker } from '../../../../renderer/coach/worker/messages.ts';
import { emptyFrame, goodFrame } from './good-frame.ts';

class FakeWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: ToWorker[] = [];
  isOver = false;
  postMessage = (message: ToWorker) => {
    this.sent.push(message);
  };
  terminate = () => {
    this.isOver = true;
  };
  answer(message: FromWorker) {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  get frames() {
    return this.sent.filter((message) => message.type === 'frame');
  }
}

const video = { videoWidth: 1280 } as HTMLVideoElement;
const shot = { width: 640 } as ImageBitmap;
const bitmap = { close: vi.fn() };

function startPump() {
  const worker = new FakeWorker();
  const events = { onReady: vi.fn(), onFrame: vi.fn(), onFailed: vi.fn() };
  return { worker, events, pump: createFramePump(worker, 'app://renderer/models/', events) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal(
    'createImageBitmap',
    vi.fn(async () => bitmap),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('createFramePump', () => {
  it('starts the worker, and offers nothing before it is ready', async () => {
    const { worker, events, pump } = startPump();
    pump.offer(video, 1);
    await settle();
    expect(worker.sent).toEqual([{ type: 'start', modelsAddress: 'app://renderer/models/' }]);
    worker.answer({ type: 'ready' });
    expect(events.onReady).toHaveBeenCalledOnce();
  });

  it('has one frame on its way and none waiting', async () => {
    const { worker, events, pump } = startPump();
    worker.answer({ type: 'ready' });
    for (const atMs of [1, 2, 3]) pump.offer(video, atMs);
    await settle();
    expect(worker.frames).toMatchObject([{ atMs: 1 }]);
    worker.answer({ type: 'analysed', frame: goodFrame(1) });
    expect(events.onFrame).toHaveBeenCalledExactlyOnceWith(goodFrame(1));
    pump.offer(video, 4);
    await settle();
    expect(worker.frames.at(-1)).toMatchObject({ atMs: 4 });
  });

  it('takes frames no wider than the detector gains from', async () => {
    const { worker, pump } = startPump();
    worker.answer({ type: 'ready' });
    pump.offer(video, 1);
    await settle();
    expect(createImageBitmap).toHaveBeenCalledWith(video, { resizeWidth: 640, resizeQuality: 'low' });
  });

  it('looks at shots one after the other, after the frame on its way', async () => {
    const { worker, events, pump } = startPump();
    worker.answer({ type: 'ready' });
    pump.offer(video, 1);
    await settle();
    const first = pump.lookAt(shot);
    const second = pump.lookAt(shot);
    worker.answer({ type: 'analysed', frame: goodFrame(1) });
    await settle();
    worker.answer({ type: 'analysed', frame: goodFrame(2) });
    await settle();
    worker.answer({ type: 'analysed', frame: emptyFrame(3) });
    expect(await first).toEqual(goodFrame(2));
    expect(await second).toEqual(emptyFrame(3));
    expect(events.onFrame).toHaveBeenCalledOnce();
  });

  it('goes on after a frame that could not be taken', async () => {
    const { worker, pump } = startPump();
    worker.answer({ type: 'ready' });
    vi.mocked(createImageBitmap).mockRejectedValueOnce(new Error('no frame'));
    pump.offer(video, 1);
    await settle();
    pump.offer(video, 2);
    await settle();
    expect(worker.frames).toMatchObject([{ atMs: 2 }]);
  });

  it('gives up on a worker that can not, that breaks, or that never answers', async () => {
    for (const end of [
      (worker: FakeWorker) => worker.answer({ type: 'failed' }),
      (worker: FakeWorker) => worker.onerror?.({} as ErrorEvent),
      () => vi.advanceTimersByTime(60_000),
    ]) {
      const { worker, events, pump } = startPump();
      worker.answer({ type: 'ready' });
      const looking = pump.lookAt(shot);
      await settle();
      end(worker);
      expect(events.onFailed).toHaveBeenCalledOnce();
      expect(worker.isOver).toBe(true);
      expect(await looking).toBeNull();
      expect(await pump.lookAt(shot)).toBeNull();
    }
  });

  it('does not keep anybody waiting until it is ready', async () => {
    const { worker, pump } = startPump();
    expect(await pump.lookAt(shot)).toBeNull();
    expect(worker.frames).toEqual([]);
  });

  it('is silent once it is stopped', async () => {
    const { worker, events, pump } = startPump();
    worker.answer({ type: 'ready' });
    pump.offer(video, 1);
    pump.stop();
    await settle();
    worker.answer({ type: 'analysed', frame: goodFrame(1) });
    expect(worker.isOver).toBe(true);
    expect(worker.frames).toEqual([]);
    expect(events.onFrame).not.toHaveBeenCalled();
    expect(events.onFailed).not.toHaveBeenCalled();
    expect(bitmap.close).toHaveBeenCalled();
  });
});
