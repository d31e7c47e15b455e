import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/** A page that ends again this soon would end for ever: then the person decides. */
const RELOAD_EVERY_MS = 60_000;

export interface RecoverOptions {
  readonly window: Pick<BrowserWindow, 'close' | 'isDestroyed'> & {
    readonly webContents: Pick<WebContents, 'on' | 'reload'>;
  };
  readonly log: Pick<Log, 'error'>;
  /** Ask the person whether to show the page once more; the window closes where not. */
  readonly mayShowAgain: () => Promise<boolean>;
  /** Of a clock that nobody sets. */
  readonly nowMs?: () => number;
}

/** Show the page again when its process has ended, which leaves the window blank; once a minute at most unasked. */
export function recoverPage({ window, log, mayShowAgain, nowMs = () => performance.now() }: RecoverOptions) {
  let shownAgainMs = Number.NEGATIVE_INFINITY;

  async function recover(): Promise<void> {
    const isAgain = nowMs() - shownAgainMs < RELOAD_EVERY_MS;
    const isWanted = !isAgain || (await mayShowAgain());
    if (window.isDestroyed()) return;
    if (!isWanted) return window.close();
    shownAgainMs = nowMs();
    window.webContents.reload();
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page-gone', { reason, exitCode });
    // Not from within the event: Chromium is still ending the process. https://github.com/electron/electron/pull/51900
    setImmediate(() => {
      recover().catch((error: unknown) => log.error('page-not-recovered', { error: String(error) }));
    });
  });
}
