import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, NOTHING_TYPED, reduceTyping } from '../../../../../renderer/station/keyboard/typing.ts';

const typed = (text: string, isMore = false) => ({ text, isMore });

describe('reduceTyping', () => {
  it('adds letters at the end', () => {
    const one = reduceTyping(NOTHING_TYPED, { type: 'letter', letter: 'ñ' });
    expect(reduceTyping(one, { type: 'letter', letter: 'o' })).toEqual(typed('ño'));
  });

  it('goes back to the usual letters after one of the others', () => {
    const more = reduceTyping(typed('a'), { type: 'more-toggled' });
    expect(more).toEqual(typed('a', true));
    expect(reduceTyping(more, { type: 'letter', letter: 'é' })).toEqual(typed('aé'));
    expect(reduceTyping(more, { type: 'more-toggled' })).toEqual(typed('a'));
  });

  it.each([
    ['abc', 'ab'],
    // What people see as one letter: a base with its marks, a joined emoji.
    ['nu\u0308', 'n'],
    ['مُ', ''],
    ['x👩‍🚀', 'x'],
    ['', ''],
  ])('takes one letter off %j', (before, after) => {
    expect(reduceTyping(typed(before), { type: 'deleted' })).toEqual(typed(after));
  });

  it('takes over what a real keyboard typed', () => {
    expect(reduceTyping(typed('a'), { type: 'changed', text: 'other' })).toEqual(typed('other'));
  });

  it('ends where no name is longer', () => {
    const full = typed('x'.repeat(LONGEST_TEXT));
    expect(reduceTyping(full, { type: 'letter', letter: 'y' })).toEqual(full);
    expect(reduceTyping(NOTHING_TYPED, { type: 'changed', text: `${full.text}y` })).toEqual(full);
  });
});
