import { describe, expect, it } from 'vitest';
import { reducePin } from '../../../../../renderer/station/pin/pin-typing.ts';

describe('reducePin', () => {
  it('takes digits alone', () => {
    expect(reducePin('12', { type: 'letter', letter: '3' })).toBe('123');
    expect(reducePin('12', { type: 'letter', letter: 'x' })).toBe('12');
    expect(reducePin('', { type: 'changed', text: ' 1a2-3\n' })).toBe('123');
  });

  it('takes the digits of other scripts for what they are', () => {
    expect(reducePin('', { type: 'changed', text: '٠١٢٣٤٥٦٧٨٩' })).toBe('0123456789');
    expect(reducePin('', { type: 'changed', text: '۰۹' })).toBe('09');
  });

  it('ends at twelve', () => {
    expect(reducePin('123456789012', { type: 'letter', letter: '3' })).toBe('123456789012');
  });

  it('takes the last one off, and keeps what else it is told', () => {
    expect(reducePin('123', { type: 'deleted' })).toBe('12');
    expect(reducePin('', { type: 'deleted' })).toBe('');
    expect(reducePin('12', { type: 'more-toggled' })).toBe('12');
  });
});
