import { describe, expect, it } from 'vitest';
import { separateDemo } from '../../../cli/common-options.ts';
import { parseAngle, parseCrop, parseHours, parseOverride, parseTurn } from '../../../cli/parse-arguments.ts';

describe('parseCrop', () => {
  it.each([
    ['centre', 'centre'],
    ['auto', 'auto'],
    ['10,20,300,300', { left: 10, top: 20, width: 300, height: 300 }],
    ['-40,-1,300,300', { left: -40, top: -1, width: 300, height: 300 }],
  ])('reads %s', (text, crop) => {
    expect(parseCrop(text)).toEqual(crop);
  });

  it.each(['', 'center', '1,2,3', '1,2,0,4', '1,2,-3,4', '--1,2,3,4', '1.5,2,3,4', '1,2,3,4,5', ' 1,2,3,4'])(
    'refuses "%s"',
    (text) => {
      expect(parseCrop(text)).toBeNull();
    },
  );
});

it.each([
  ['3', 3],
  ['-12.5', -12.5],
  ['45', 45],
  ['46', null],
  ['1e1', null],
  ['', null],
])('angle %s is %s', (text, angle) => {
  expect(parseAngle(text)).toBe(angle);
});

it.each([
  ['medical', { reason: 'medical', note: '' }],
  ['other: Our mascot: a dog', { reason: 'other', note: 'Our mascot: a dog' }],
  ['other', null],
  ['other:  ', null],
  ['because', null],
  [`medical:${'x'.repeat(301)}`, null],
])('override %s is %o', (text, override) => {
  expect(parseOverride(text)).toEqual(override);
});

it.each([
  ['0', 0],
  ['270', 270],
  ['360', null],
  ['45', null],
])('turn %s is %s', (text, turn) => {
  expect(parseTurn(text)).toBe(turn);
});

it.each([
  ['25h', 25],
  ['25', 25],
  ['2d', 48],
  ['0.5h', 0.5],
  ['-1h', null],
  ['soon', null],
  ['1e9', null],
])('%s is %s hours', (text, hours) => {
  expect(parseHours(text)).toBe(hours);
});

it('keeps the word after a bare --demo for the command', () => {
  expect(separateDemo(['set', '--demo', 'photo.jpg', '--demo=x.json'])).toEqual([
    'set',
    '--demo=',
    'photo.jpg',
    '--demo=x.json',
  ]);
});
