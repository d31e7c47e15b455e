/** Newer Chromium (140) and Node (25) have these; where they don't, `btoa` and `atob` are everywhere. */
interface NativeBase64 {
  readonly toBase64?: () => string;
}

interface NativeBase64Constructor {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** `String.fromCharCode` takes its characters as arguments, of which there is a limit. */
const CHUNK_BYTES = 0x8000;

const isNode = typeof Buffer !== 'undefined' && typeof window === 'undefined';

export function bytesToBase64(bytes: Uint8Array): string {
  if (isNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const native = (bytes as NativeBase64).toBase64;
  if (native !== undefined) return native.call(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(text);
}

export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  // A copy, because a Buffer may share its memory with others.
  if (isNode) return new Uint8Array(Buffer.from(text, 'base64'));
  const native = (Uint8Array as NativeBase64Constructor).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, text);
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
