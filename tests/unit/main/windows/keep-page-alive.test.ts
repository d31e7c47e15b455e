import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeepAliveOptions, keepPageAlive } from '../../../../main/windows/keep-page-alive.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

class FakeWindow extends EventEmitter {
  reloads = 0;
  crashes = 0;
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    reload: () => {
      this.reloads++;
    },
    forcefullyCrashRenderer: () => {
      this.crashes++;
      this.crash();
    },
  });

  isDestroyed() {
    return this.isGone;
  }

  crash() {
    this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
}

let window: FakeWindow;
let gone: number;
beforeEach(() => {
  vi.useFakeTimers();
  window = new FakeWindow();
  gone = 0;
  keepPageAlive({
    window: window as unknown as KeepAliveOptions['window'],
    log: new FakeLog(),
    gone: () => {
      gone++;
    },
    nowMs: () => Date.now(),
  });
});
afterEach(() => vi.useRealTimers());

it('loads the page anew at once, not from within the event', () => {
  window.crash();
  expect([gone, window.reloads]).toEqual([1, 0]);
  vi.advanceTimersByTime(0);
  expect(window.reloads).toBe(1);
});

it('waits longer each time that it is gone again, and never gives up', () => {
  const pauses = [0, 1000, 3000, 10_000, 30_000, 60_000];
  for (const [index, pause] of pauses.entries()) {
    window.crash();
    vi.advanceTimersByTime(pause);
    expect(window.reloads).toBe(index + 1);
    if (pause > 0) expect(gone).toBe(index + 1);
  }
});

it('counts anew after a page that held', () => {
  window.crash();
  vi.advanceTimersByTime(0);
  window.crash();
  vi.advanceTimersByTime(999);
  expect(window.reloads).toBe(1);
  vi.advanceTimersByTime(1 + 60_000);
  window.crash();
  vi.advanceTimersByTime(0);
  expect(window.reloads).toBe(3);
});

it('ends a page that hangs, but not one that answers again', () => {
  window.emit('unresponsive');
  vi.advanceTimersByTime(10_000);
  window.emit('responsive');
  vi.advanceTimersByTime(60_000);
  expect([window.crashes, window.reloads]).toEqual([0, 0]);
  window.emit('unresponsive');
  vi.advanceTimersByTime(15_000 + 1);
  expect([window.crashes, window.reloads, gone]).toEqual([1, 1, 1]);
});

it('loads a page that did not come, but minds neither frames nor a load that a newer one replaced', () => {
  window.webContents.emit('did-fail-load', {}, -6, 'FILE_NOT_FOUND', '', false);
  window.webContents.emit('did-fail-load', {}, -3, 'ABORTED', '', true);
  vi.advanceTimersByTime(0);
  expect(window.reloads).toBe(0);
  window.webContents.emit('did-fail-load', {}, -6, 'FILE_NOT_FOUND', '', true);
  vi.advanceTimersByTime(0);
  expect(window.reloads).toBe(1);
});

it('touches no window that was closed meanwhile', () => {
  window.emit('unresponsive');
  window.crash();
  window.isGone = true;
  vi.advanceTimersByTime(120_000);
  expect([window.crashes, window.reloads]).toEqual([0, 0]);
});
