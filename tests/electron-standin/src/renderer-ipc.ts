import { decodeMessage } from './decode-message.ts';
import { encodeMessage } from './encode-message.ts';
import type { RendererMessage } from './renderer-message.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;

interface Registration {
  readonly listener: Listener;
  readonly once: boolean;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly reply?: number;
  readonly ok?: boolean;
  readonly value?: unknown;
  readonly channel?: string;
  readonly args?: readonly unknown[];
}

/** Longer messages travel as a Blob read through the browser process: several times faster than a binding. */
const LONG_TEXT = 200_000;

/** `ipcRenderer` in the isolated world: the binding carries requests up, the stand-in calls `receive` on the way down. */
export class RendererIpc {
  readonly #send: (text: string) => void;
  readonly #blobs: Blob[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #registrations = new Map<string, readonly Registration[]>();
  #lastId = 0;

  constructor(send: (text: string) => void, blobs: Blob[]) {
    this.#send = send;
    this.#blobs = blobs;
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.request({ type: 'invoke', channel, args });
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${(error as Error).message}`);
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.post({ type: 'send', channel, args });
  }

  on(channel: string, listener: Listener): this {
    return this.#register(channel, { listener, once: false });
  }

  once(channel: string, listener: Listener): this {
    return this.#register(channel, { listener, once: true });
  }

  off(channel: string, listener: Listener): this {
    const registered = this.#registrations.get(channel) ?? [];
    const at = registered.findIndex((registration) => registration.listener === listener);
    if (at >= 0) this.#registrations.set(channel, registered.toSpliced(at, 1));
    return this;
  }

  addListener(channel: string, listener: Listener): this {
    return this.on(channel, listener);
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel?: string): this {
    if (channel === undefined) this.#registrations.clear();
    else this.#registrations.delete(channel);
    return this;
  }

  /** Send a message that the main side answers. */
  request(message: RendererMessage): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.post({ ...message, id });
      this.#waiting.set(id, { resolve, reject });
    });
  }

  post(message: RendererMessage): void {
    const text = encodeMessage(message);
    if (text.length < LONG_TEXT) {
      this.#send(text);
      return;
    }
    this.#blobs.push(new Blob([text]));
    this.#send('blob');
  }

  receive(text: string): void {
    const message = decodeMessage(text) as Incoming;
    if (message.reply === undefined) this.#tell(message.channel ?? '', message.args ?? []);
    else this.#settle(message.reply, message);
  }

  #settle(id: number, { ok, value }: Incoming): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  }

  #tell(channel: string, args: readonly unknown[]): void {
    for (const { listener, once } of this.#registrations.get(channel) ?? []) {
      if (once) this.off(channel, listener);
      listener({ sender: this, ports: [] }, ...args);
    }
  }

  #register(channel: string, registration: Registration): this {
    this.#registrations.set(channel, [...(this.#registrations.get(channel) ?? []), registration]);
    return this;
  }
}
