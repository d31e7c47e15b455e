import { afterEach, expect, it } from 'vitest';
import { limitWasmMemory } from '../../../../../main/photo/heic/libheif.ts';

const { grow } = WebAssembly.Memory.prototype;

afterEach(() => {
  WebAssembly.Memory.prototype.grow = grow;
});

it('a memory grows up to the limit and no further', () => {
  limitWasmMemory(10 * 65_536);
  const memory = new WebAssembly.Memory({ initial: 4 });
  expect(memory.grow(6)).toBe(4);
  expect(() => memory.grow(1)).toThrow(RangeError);
  expect(memory.buffer.byteLength).toBe(10 * 65_536);
});
