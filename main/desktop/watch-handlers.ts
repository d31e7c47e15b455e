import { fail } from '../../contract/result.ts';
import { watchUntilSame } from '../diagnosis/watch-until-same.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';

interface Watches {
  readonly handlers: Pick<Handlers, 'watch:start' | 'watch:stop'>;
  /** End the watch and wait until it has ended. */
  readonly settle: () => Promise<void>;
}

/** One watch at a time, for as long as whoever began it is signed in. */
export function createWatches(
  state: Pick<DesktopState, 'servicesFor' | 'whileSignedIn'>,
  { emit, log }: Pick<DesktopOptions, 'emit' | 'log'>,
): Watches {
  let stop = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();

  async function settle(): Promise<void> {
    stop.abort();
    await ended;
  }

  async function start(upn: string | null): Promise<void> {
    const before = settle();
    const mine = new AbortController();
    stop = mine;
    await before;
    // Asked for two at once, the later one runs.
    if (mine.signal.aborted) return;
    const watching = watchUntilSame({
      upn,
      ask: async (request) => {
        const services = state.servicesFor(upn);
        if (services === null) return fail({ kind: 'sign-in-needed' });
        return services.diagnose({
          action: 'watch',
          ...request,
          ...(upn === null ? {} : { for: upn }),
          onRead: (copy) => emit('places:read', { upn, ...copy }),
        });
      },
      onChanged: (watch) => emit('watch:changed', watch),
      signal: AbortSignal.any([mine.signal, state.whileSignedIn(upn)]),
    });
    ended = watching.catch((error: unknown) => log.error('watch-broke', { error: String(error) }));
  }

  return {
    handlers: { 'watch:start': start, 'watch:stop': settle },
    settle,
  };
}
