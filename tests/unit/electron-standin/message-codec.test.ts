import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../electron-standin/src/decode-message.ts';
import { encodeMessage } from '../../electron-standin/src/encode-message.ts';

const roundTrip = (value: unknown) => decodeMessage(encodeMessage(value));

describe('message codec', () => {
  it('carries whatever structured clone carries', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
      withNullPrototype: false,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(roundTrip(value)).toEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps cycles and shared objects', () => {
    const shared = { name: 'shared' };
    const value: Record<string, unknown> = { first: shared, second: [shared] };
    value['self'] = value;
    const back = roundTrip(value) as { first: object; second: object[]; self: object };
    expect(back.self).toBe(back);
    expect(back.second[0]).toBe(back.first);
  });

  it('turns a Buffer, a slice of a larger one too, into a Uint8Array of its own', () => {
    const back = roundTrip(Buffer.from('abcdef').subarray(2, 4)) as Uint8Array;
    expect(Buffer.isBuffer(back)).toBe(false);
    expect([...back]).toEqual([99, 100]);
    expect(back.buffer.byteLength).toBe(2);
  });

  it('keeps a date that is none', () => {
    expect((roundTrip(new Date(Number.NaN)) as Date).getTime()).toBeNaN();
  });

  it('keeps the name and message of an error', () => {
    const back = roundTrip(new RangeError('too far')) as Error;
    expect([back.name, back.message]).toEqual(['RangeError', 'too far']);
  });

  it('makes no prototype of a key named __proto__', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const back = roundTrip(value) as { polluted?: boolean };
    expect(back.polluted).toBeUndefined();
    expect(Object.keys(back)).toEqual(['__proto__']);
  });

  it.each([[() => 1], [Symbol('x')], [Promise.resolve()], [new WeakMap()]])('refuses %s, nested too', (value) => {
    expect(() => encodeMessage({ nested: [value] })).toThrow('could not be cloned');
  });
});
