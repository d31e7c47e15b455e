import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Requests } from '../../contract/ipc.ts';
import type { Handlers } from '../desktop/handlers.ts';
import type { Log } from '../log/log.ts';
import { requestParsers } from './request-parsers.ts';

export interface RegisterOptions {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/**
 * Register every request of the contract. The sender is checked, then the arguments are parsed; a refusal throws.
 * A bug is logged once and reaches the page as an id to quote, without its text.
 */
export function registerHandlers(options: RegisterOptions) {
  for (const channel of Object.keys(requestParsers) as (keyof Requests)[]) register(channel, options);
}

function register<C extends keyof Requests>(channel: C, { ipc, handlers, isTrusted, log }: RegisterOptions) {
  ipc.handle(channel, async (event, ...args: unknown[]) => {
    if (!isTrusted(event)) {
      log.warn('request-refused', { channel, reason: 'untrusted-sender' });
      throw new Error(`${channel}: refused an untrusted sender`);
    }
    const parsed = parse(channel, args, log);
    try {
      return await handlers[channel](...parsed);
    } catch (error) {
      const id = randomUUID();
      log.error('request-failed', { channel, id, error: String((error as Error)?.stack ?? error) });
      throw new Error(`${channel}: failed, see the log for ${id}`);
    }
  });
}

function parse<C extends keyof Requests>(channel: C, args: unknown[], log: Log): Parameters<Requests[C]> {
  try {
    return requestParsers[channel](args);
  } catch {
    log.warn('request-refused', { channel, reason: 'wrong-arguments' });
    throw new Error(`${channel}: refused arguments of the wrong shape`);
  }
}
