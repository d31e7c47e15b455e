import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/** How long a page may hang before it is ended: longer than a busy moment, shorter than a queue's patience. */
const PATIENCE_MS = 15_000;

/** Before the page is loaded anew: at once at first, then slower, so that what breaks it can pass. */
const PAUSES_MS = [0, 1000, 3000, 10_000, 30_000, 60_000] as const;

/** A page that held so long is well again. */
const WELL_AFTER_MS = 60_000;

export interface KeepAliveOptions {
  readonly window: Pick<BrowserWindow, 'isDestroyed'> & {
    on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
    readonly webContents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
  };
  readonly log: Pick<Log, 'error' | 'warn'>;
  /** The page has gone: whatever it had of its own is lost. */
  readonly gone: () => void;
  /** Of a clock that nobody sets. */
  readonly nowMs?: () => number;
}

/**
 * Bring a page back that has ended or hangs, for as long as it takes and without asking: nobody is there to answer.
 * It is loaded at once, then after longer and longer pauses.
 */
export function keepPageAlive({ window, log, gone, nowMs = () => performance.now() }: KeepAliveOptions) {
  let lastMs = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let hanging: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;

  const bringBack = () => {
    clearTimeout(hanging);
    clearTimeout(waiting);
    gone();
    failures = nowMs() - lastMs < WELL_AFTER_MS ? failures + 1 : 0;
    const pauseMs = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)];
    // Never from within the event: Chromium is still ending the process. https://github.com/electron/electron/pull/51900
    waiting = setTimeout(() => {
      lastMs = nowMs();
      if (!window.isDestroyed()) window.webContents.reload();
    }, pauseMs);
  };

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page-gone', { reason, exitCode });
    bringBack();
  });
  window.webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    // One that a newer load replaced has failed nobody.
    const isReplaced = code === -3;
    if (!isMainFrame || isReplaced) return;
    log.error('page-not-loaded', { code });
    bringBack();
  });
  window.on('unresponsive', () => {
    log.warn('page-hangs');
    clearTimeout(hanging);
    // Its end is told by `render-process-gone`.
    hanging = setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    }, PATIENCE_MS);
  });
  window.on('responsive', () => clearTimeout(hanging));
}
