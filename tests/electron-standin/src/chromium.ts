import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { CdpEvent, Method, Params, Returned } from './cdp-types.ts';

interface Pending {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type EventListener = (event: CdpEvent) => void;

/** A running Chromium, spoken to over `--remote-debugging-pipe`: messages end with a zero byte. */
export class Chromium {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, EventListener>();
  readonly #goneListeners: (() => void)[] = [];
  #lastId = 0;
  #isGone = false;
  #chunks: Buffer[] = [];

  constructor(child: ChildProcess) {
    this.#child = child;
    (child.stdio[4] as Readable).on('data', (data: Buffer) => this.#read(data));
    this.#input.on('error', () => {
      // The pipe breaks when Chromium ends; `exit` below tells everybody.
    });
    child.once('exit', () => this.#end());
    child.once('error', () => this.#end());
  }

  get #input(): Writable {
    return this.#child.stdio[3] as Writable;
  }

  /** Send a command to the browser, or to the page behind `sessionId`. */
  send<M extends Method>(method: M, params?: Params<M>, sessionId?: string): Promise<Returned<M>> {
    return new Promise<Returned<M>>((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { method, resolve: (value) => resolve(value as Returned<M>), reject });
      this.#input.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  /** One listener per session; `''` is the browser's own. */
  listen(sessionId: string, listener: EventListener): void {
    this.#listeners.set(sessionId, listener);
  }

  /** Called at once where Chromium has gone already. */
  onGone(listener: () => void): void {
    if (this.#isGone) listener();
    else this.#goneListeners.push(listener);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #read(data: Buffer): void {
    let from = 0;
    for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0, from)) {
      this.#chunks.push(data.subarray(from, at));
      from = at + 1;
      const text = Buffer.concat(this.#chunks).toString('utf8');
      this.#chunks = [];
      this.#receive(JSON.parse(text) as Incoming);
    }
    if (from < data.length) this.#chunks.push(data.subarray(from));
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      this.#listeners.get(message.sessionId ?? '')?.(message as unknown as CdpEvent);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result);
  }

  #end(): void {
    this.#isGone = true;
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: Chromium has gone`));
    this.#pending.clear();
    for (const listener of this.#goneListeners.splice(0)) listener();
  }
}
