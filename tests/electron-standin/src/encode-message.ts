import { bytesToBase64 } from './base64.ts';

const NOT_CLONEABLE = ['Promise', 'WeakMap', 'WeakSet', 'Window', 'Blob', 'File', 'FileList', 'MessagePort'];

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/**
 * Put what a structured clone carries into one string: a list of nodes that name each other by index, so that cycles
 * and shared objects survive. Throws, as Electron does, for what can't be cloned.
 */
export function encodeMessage(root: unknown): string {
  const encoder = new Encoder();
  encoder.put(root);
  return JSON.stringify(encoder.nodes);
}

class Encoder {
  readonly nodes: unknown[][] = [];
  readonly #seen = new Map<object, number>();

  put(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.nodes.push(primitiveNode(value)) - 1;
    const known = this.#seen.get(value);
    if (known !== undefined) return known;
    const node: unknown[] = [];
    const index = this.nodes.push(node) - 1;
    this.#seen.set(value, index);
    node.push(...(leafNode(value) ?? this.#branchNode(value)));
    return index;
  }

  #branchNode(value: object): unknown[] {
    if (Array.isArray(value)) return ['array', ...value.map((item) => this.put(item))];
    if (value instanceof Map)
      return ['map', ...[...value].flatMap(([key, item]) => [this.put(key), this.put(item)])];
    if (value instanceof Set) return ['set', ...[...value].map((item) => this.put(item))];
    return ['object', ...Object.entries(value).flatMap(([key, item]) => [key, this.put(item)])];
  }
}

function primitiveNode(value: unknown): unknown[] {
  switch (typeof value) {
    case 'undefined':
      return ['undefined'];
    case 'bigint':
      return ['bigint', String(value)];
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return ['json', value];
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    case 'function':
    case 'symbol':
      throw new Error('An object could not be cloned.');
    default:
      return ['json', value];
  }
}

/** A node without children, or null for containers. Judged by tag too: values may come from another realm. */
function leafNode(value: object): unknown[] | null {
  const tag = tagOf(value);
  if (NOT_CLONEABLE.includes(tag) || isDomNode(value)) throw new Error('An object could not be cloned.');
  if (value instanceof Date) return ['date', String(value.getTime())];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Error) return ['error', value.name, value.message, value.stack];
  if (tag === 'ArrayBuffer') return ['buffer', bytesToBase64(new Uint8Array(value as ArrayBuffer))];
  if (!ArrayBuffer.isView(value)) return null;
  return [
    'view',
    tag,
    bytesToBase64(new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength)),
  ];
}

function isDomNode(value: object): boolean {
  return typeof Node === 'function' && value instanceof Node;
}
