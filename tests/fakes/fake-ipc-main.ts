import type { IpcMain, IpcMainInvokeEvent } from 'electron';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Answers `invoke` as Electron would, without a window. */
export class FakeIpcMain implements Pick<IpcMain, 'handle'> {
  readonly #listeners = new Map<string, Listener>();

  handle(channel: string, listener: Listener) {
    this.#listeners.set(channel, listener);
  }

  get channels(): string[] {
    return [...this.#listeners.keys()];
  }

  async invoke(channel: string, event: object, ...args: unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel);
    if (listener === undefined) throw new Error(`no handler for ${channel}`);
    return listener(event as IpcMainInvokeEvent, ...args);
  }
}
