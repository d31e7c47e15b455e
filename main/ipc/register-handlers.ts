import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Log } from '../log/log.ts';

/** A list of request channels, such as `Requests` or `StationRequests`. */
type ChannelsOf<R> = { readonly [C in keyof R]: (...args: never[]) => unknown };

type ArgumentsOf<R extends ChannelsOf<R>, C extends keyof R> = Parameters<R[C]>;

/** One parser per channel: the arguments that the contract names, or an exception. A channel without one does not compile. */
export type ParsersFor<R extends ChannelsOf<R>> = {
  readonly [C in keyof R]: (args: unknown[]) => ArgumentsOf<R, C>;
};

export interface RegisterOptions<R extends ChannelsOf<R>> {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly handlers: { readonly [C in keyof R]: (...args: ArgumentsOf<R, C>) => unknown };
  readonly parsers: ParsersFor<R>;
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/**
 * Register every request of one contract, and none of any other. The sender is checked, then the arguments are parsed;
 * a refusal throws. A bug is logged once and reaches the page as an id to quote, without its text.
 */
export function registerHandlers<R extends ChannelsOf<R>>(options: RegisterOptions<R>) {
  for (const channel of Object.keys(options.parsers) as (keyof R & string)[]) register(channel, options);
}

function register<R extends ChannelsOf<R>, C extends keyof R & string>(
  channel: C,
  { ipc, handlers, isTrusted, log, parsers }: RegisterOptions<R>,
) {
  ipc.handle(channel, async (event, ...args: unknown[]) => {
    if (!isTrusted(event)) {
      log.warn('request-refused', { channel, reason: 'untrusted-sender' });
      throw new Error(`${channel}: refused an untrusted sender`);
    }
    const parsed = parse(channel, () => parsers[channel](args), log);
    try {
      return await handlers[channel](...parsed);
    } catch (error) {
      const id = randomUUID();
      log.error('request-failed', { channel, id, error: String((error as Error)?.stack ?? error) });
      throw new Error(`${channel}: failed, see the log for ${id}`);
    }
  });
}

function parse<T>(channel: string, read: () => T, log: Log): T {
  try {
    return read();
  } catch {
    log.warn('request-refused', { channel, reason: 'wrong-arguments' });
    throw new Error(`${channel}: refused arguments of the wrong shape`);
  }
}
