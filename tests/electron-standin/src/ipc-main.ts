import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Handler = (event: E.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type IpcMainSlice = Pick<E.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

class StandinIpcMain extends EventEmitter implements IpcMainSlice {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Not Electron's: what the page's `invoke` arrives at. */
  async dispatchInvoke(channel: string, event: E.IpcMainInvokeEvent, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

export const ipcMain = new StandinIpcMain();
