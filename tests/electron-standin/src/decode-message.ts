import { base64ToBytes } from './base64.ts';

type Make = (node: readonly unknown[], decoder: Decoder, index: number) => unknown;

/** Rebuild the value that `encodeMessage` was given. */
export function decodeMessage(text: string): unknown {
  return new Decoder(JSON.parse(text) as unknown[][]).get(0);
}

class Decoder {
  readonly #nodes: readonly (readonly unknown[])[];
  readonly #made = new Map<number, unknown>();

  constructor(nodes: readonly (readonly unknown[])[]) {
    this.#nodes = nodes;
  }

  get(index: unknown): unknown {
    const at = Number(index);
    if (this.#made.has(at)) return this.#made.get(at);
    const node = this.#nodes[at] ?? [];
    const make = MAKERS[String(node[0])];
    if (make === undefined) throw new Error(`electron stand-in: unknown message node ${String(node[0])}`);
    return this.keep(at, make(node.slice(1), this, at));
  }

  /** Remember a container before it is filled, so that a cycle finds it. */
  keep<T>(index: number, value: T): T {
    this.#made.set(index, value);
    return value;
  }
}

const MAKERS: Readonly<Record<string, Make>> = {
  json: ([value]) => value,
  undefined: () => undefined,
  bigint: ([text]) => BigInt(String(text)),
  number: ([text]) => Number(text),
  date: ([time]) => new Date(Number(time)),
  regexp: ([source, flags]) => new RegExp(String(source), String(flags)),
  error: ([name, message, stack]) => {
    const error = new Error(String(message));
    error.name = String(name);
    if (typeof stack === 'string') error.stack = stack;
    return error;
  },
  array: (items, decoder, index) => {
    const array: unknown[] = decoder.keep(index, []);
    for (const item of items) array.push(decoder.get(item));
    return array;
  },
  set: (items, decoder, index) => {
    const set = decoder.keep(index, new Set<unknown>());
    for (const item of items) set.add(decoder.get(item));
    return set;
  },
  map: (items, decoder, index) => {
    const map = decoder.keep(index, new Map<unknown, unknown>());
    for (let at = 0; at < items.length; at += 2) map.set(decoder.get(items[at]), decoder.get(items[at + 1]));
    return map;
  },
  object: (items, decoder, index) => {
    const object: Record<string, unknown> = decoder.keep(index, {});
    for (let at = 0; at < items.length; at += 2) {
      const value = decoder.get(items[at + 1]);
      // Plain assignment would run the setter of a key named `__proto__`.
      const own = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(object, String(items[at]), own);
    }
    return object;
  },
  buffer: ([text]) => base64ToBytes(String(text)).buffer,
  view: ([name, text]) => makeView(String(name), base64ToBytes(String(text))),
};

const VIEWS: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};

function makeView(name: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
  const View = VIEWS[name];
  return View === undefined ? bytes : new View(bytes.buffer);
}
