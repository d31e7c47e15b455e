import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { CdpEvent } from './cdp-types.ts';
import type { PageTarget } from './page-target.ts';

type Slice = Pick<E.Debugger, 'attach' | 'detach' | 'isAttached' | 'sendCommand'>;

/** Commands that the app uses; the same session of Chromium's answers them. */
const COMMANDS = ['Page.enable', 'Page.setInterceptFileChooserDialog'] as const;

/** `webContents.debugger`. */
export class PageDebugger extends EventEmitter implements Slice {
  readonly #target: PageTarget;
  #isAttached = false;

  constructor(target: PageTarget) {
    super();
    this.#target = target;
  }

  attach(): void {
    if (this.#isAttached) throw new Error('Debugger is already attached to the target');
    this.#isAttached = true;
  }

  detach(): void {
    this.#isAttached = false;
  }

  isAttached(): boolean {
    return this.#isAttached;
  }

  async sendCommand(method: string, params?: object): Promise<unknown> {
    if (!this.#isAttached) throw new Error('No target available');
    const known = COMMANDS.find((command) => command === method);
    if (known === undefined) throw new Error(`electron stand-in: debugger command ${method} is not carried`);
    return this.#target.send(known, params as never);
  }

  /** Not Electron's: an event of the page's. */
  receive({ method, params }: CdpEvent): void {
    if (this.#isAttached && method === 'Page.fileChooserOpened') this.emit('message', {}, method, params, '');
  }
}
