import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padTo, widthOf, wrapText } from '../../../cli/wrap-text.ts';

describe('wrapText', () => {
  it('breaks between words and puts further lines under the first', () => {
    expect(wrapText('ask the person again tomorrow', 20, { first: '1. ' })).toBe(
      '1. ask the person\n   again tomorrow',
    );
  });

  it('starts further lines as it is told to', () => {
    expect(wrapText('ask the person again tomorrow', 20, { first: '> ', next: '| ' })).toBe(
      '> ask the person\n| again tomorrow',
    );
  });

  it('keeps an address whole, whatever the width', () => {
    const address = 'https://login.microsoftonline.com/common';
    expect(wrapText(`Go to ${address} now`, 20)).toBe(`Go to\n${address}\nnow`);
  });

  it('keeps the blanks of a file name', () => {
    expect(wrapText('Written to my  photo.jpg', 80)).toBe('Written to my  photo.jpg');
  });

  it('loses no word, and is never wider than asked where no word is', () => {
    const words = fc.array(fc.stringMatching(/^[a-zàü✓]{1,17}$/u), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 100 }), (list, columns) => {
        const lines = wrapText(list.join(' '), columns, { first: '– ' }).split('\n');
        expect(lines.join(' ').replace('– ', '').split(/ +/)).toEqual(list);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('widthOf and padTo', () => {
  it.each([
    ['abc', 3],
    ['Nguyễn', 6],
    ['Nguyễn'.normalize('NFD'), 6],
    ['✓ 😀', 3],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
    expect(widthOf(padTo(text, 10))).toBe(10);
  });

  it('leaves what is wider', () => {
    expect(padTo('abc', 2)).toBe('abc');
  });
});
