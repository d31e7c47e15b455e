import type { App } from 'electron';
import type { Log } from '../log/log.ts';

/** Longer than a publish takes to settle; an app that doesn't close is worse than a demo state that isn't saved. */
const LIMIT_MS = 15_000;

export interface CloseOptions {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly close: () => Promise<void>;
  readonly log: Log;
  readonly limitMs?: number;
}

/** Let what is under way end before the app does, once, and for so long at most. */
export function closeBeforeQuit({ app, close, log, limitMs = LIMIT_MS }: CloseOptions) {
  let phase: 'open' | 'closing' | 'closed' = 'open';
  const quit = () => {
    if (phase === 'closed') return;
    phase = 'closed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'closing') return;
    phase = 'closing';
    const timer = setTimeout(() => {
      log.warn('not-closed-in-time');
      quit();
    }, limitMs);
    close()
      .catch((error: unknown) => log.error('not-closed', { error: String(error) }))
      .finally(() => {
        clearTimeout(timer);
        quit();
      });
  });
}
