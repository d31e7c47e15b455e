type Callback = (...args: unknown[]) => unknown;

interface Settler {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Message =
  | { readonly op: 'call'; readonly id: number; readonly args: unknown }
  | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly value: unknown };

interface Reply {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Keys that no app's object has: how functions, promises and errors look on the wire. */
const FUNCTION_KEY = '\0function';
const PROMISE_KEY = '\0promise';
const ERROR_KEY = '\0error';

/**
 * One end of the synchronous link between a page's own world and the preload's isolated world: what contextBridge
 * needs. Blink structured-clones a CustomEvent's detail between worlds and dispatches at once. The first functions
 * provided are known to the other end by number.
 */
export class WorldLink {
  readonly #mine: string;
  readonly #theirs: string;
  readonly #functions: Callback[] = [];
  readonly #known = new Map<Callback, number>();
  readonly #waiting = new Map<number, Settler>();
  #lastPromise = 0;
  // Taken before any script of the page can replace them.
  readonly #add = window.addEventListener.bind(window);
  readonly #remove = window.removeEventListener.bind(window);
  readonly #dispatch = window.dispatchEvent.bind(window);
  readonly #CustomEvent = CustomEvent;

  constructor(mine: string, theirs: string) {
    this.#mine = mine;
    this.#theirs = theirs;
    this.#add(`${mine}:message`, (event) => this.#answer((event as CustomEvent<Message | null>).detail));
  }

  /** Let the other end call `callback`; its number is the count of those provided before. */
  provide(callback: Callback): void {
    this.#register(callback);
  }

  /** Call the other end's function of that number. */
  call(id: number, ...args: unknown[]): unknown {
    return this.#post({ op: 'call', id, args: this.#pack(args) });
  }

  #post(message: Message): unknown {
    const replies: Reply[] = [];
    const onReply = (event: Event) => replies.push((event as CustomEvent<Reply>).detail);
    this.#add(`${this.#mine}:reply`, onReply);
    this.#dispatch(new this.#CustomEvent(`${this.#theirs}:message`, { detail: message }));
    this.#remove(`${this.#mine}:reply`, onReply);
    const [reply] = replies;
    if (reply === undefined) throw new Error('An object could not be cloned.');
    const value = this.#unpack(reply.value);
    if (!reply.ok) throw value;
    return value;
  }

  #answer(message: Message | null): void {
    let detail: Reply;
    try {
      // Blink hands over null for what it can't clone.
      if (message === null) throw new Error('An object could not be cloned.');
      detail = { ok: true, value: this.#pack(this.#perform(message)) };
    } catch (error) {
      detail = { ok: false, value: this.#pack(error instanceof Error ? error : new Error(String(error))) };
    }
    this.#dispatch(new this.#CustomEvent(`${this.#theirs}:reply`, { detail }));
  }

  #perform(message: Message): unknown {
    if (message.op === 'call') return this.#functions[message.id]?.(...(this.#unpack(message.args) as unknown[]));
    const settler = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.ok) settler?.resolve(this.#unpack(message.value));
    else settler?.reject(this.#unpack(message.value));
    return undefined;
  }

  #register(callback: Callback): number {
    const known = this.#known.get(callback);
    if (known !== undefined) return known;
    const id = this.#functions.push(callback) - 1;
    this.#known.set(callback, id);
    return id;
  }

  #pack(value: unknown, seen = new Map<object, unknown>()): unknown {
    if (typeof value === 'function') return { [FUNCTION_KEY]: this.#register(value as Callback) };
    if (value instanceof Promise) return { [PROMISE_KEY]: this.#promise(value) };
    if (value instanceof Error) return { [ERROR_KEY]: value.message };
    return isContainer(value) ? copy(value, seen, (item) => this.#pack(item, seen)) : value;
  }

  #promise(promise: Promise<unknown>): number {
    const id = ++this.#lastPromise;
    const settle = (ok: boolean) => (value: unknown) => {
      this.#post({ op: 'settle', id, ok, value: this.#pack(value) });
    };
    promise.then(settle(true), settle(false));
    return id;
  }

  #unpack(value: unknown, seen = new Map<object, unknown>()): unknown {
    if (!isContainer(value)) return value;
    if (FUNCTION_KEY in value) return (...args: unknown[]) => this.call(Number(value[FUNCTION_KEY]), ...args);
    if (ERROR_KEY in value) return new Error(String(value[ERROR_KEY]));
    if (PROMISE_KEY in value) {
      return new Promise((resolve, reject) => this.#waiting.set(Number(value[PROMISE_KEY]), { resolve, reject }));
    }
    return copy(value, seen, (item) => this.#unpack(item, seen));
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function copy(value: object, seen: Map<object, unknown>, each: (item: unknown) => unknown): unknown {
  if (seen.has(value)) return seen.get(value);
  const result: object = Array.isArray(value) ? [] : {};
  seen.set(value, result);
  for (const [key, item] of Object.entries(value)) Object.assign(result, { [key]: each(item) });
  return result;
}
