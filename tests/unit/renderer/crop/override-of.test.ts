import { describe, expect, it } from 'vitest';
import { overrideOf, reasonOf } from '../../../../renderer/crop/override-of.ts';

describe('overrideOf', () => {
  it('is nothing until the person has chosen a reason', () => {
    expect(overrideOf(null, '')).toBeNull();
    expect(overrideOf(null, 'Our mascot')).toBeNull();
  });

  it('asks for words where the reason is another one', () => {
    expect(overrideOf('other', '  ')).toBeNull();
    expect(overrideOf('other', ' Our mascot ')).toEqual({ reason: 'other', note: 'Our mascot' });
  });

  it('takes a known reason without words', () => {
    expect(overrideOf('medical', '')).toEqual({ reason: 'medical', note: '' });
  });
});

it('chooses no reason for what is not one', () => {
  expect(reasonOf('')).toBeNull();
  expect(reasonOf('head-covering')).toBe('head-covering');
});
