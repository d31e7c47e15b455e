import { describe, expect, it } from 'vitest';
import { guidance } from '../../../../cli/refresh/guidance.ts';
import { isWalk, type RefreshRequest } from '../../../../cli/refresh/refresh-request.ts';
import { sharePointPlaces, sharePointState } from '../../../../cli/refresh/sharepoint-places.ts';
import { visitClock } from '../../../../cli/refresh/visit-clock.ts';
import { createText, LOCALES } from '../../../../main/text/create-text.ts';
import { NOW, reading } from '../../../fixtures/findings.ts';

const GUIDED = {
  upn: 'citra@selfsame.example',
  target: 'photo',
  isPrivate: true,
  browserName: 'Microsoft Edge',
  page: null,
  isAwaited: true,
} as const;

const REQUEST: RefreshRequest = {
  browser: null,
  isPrivate: false,
  target: null,
  opens: true,
  waitMinutes: 0,
  anyway: false,
  isVerbose: false,
  report: null,
};

describe('guidance', () => {
  const say = (changes: object, locale: 'en' | 'id' = 'en') =>
    guidance({ ...GUIDED, ...changes }, { word: createText(locale), columns: 300 }).split('\n');

  it('numbers the steps', () => {
    const steps = say({});
    expect(steps.map((step) => step.slice(0, 5))).toEqual(['  1. ', '  2. ', '  3. ', '  4. ']);
    expect(steps[0]).toContain('A private window of Microsoft Edge opens.');
    expect(steps[1]).toContain('Sign in as citra@selfsame.example');
    expect(steps[3]).toContain('press Enter');
  });

  it.each([
    ['no Enter where nobody waits for it', { isAwaited: false }, 2, /alone on a page/],
    ['a normal window', { isPrivate: false }, 0, /A page opens in Microsoft Edge/],
    ['a browser that the person opens', { browserName: null }, 0, /paste the address/],
    ['SharePoint’s tile', { target: 'sharepoint' }, 2, /People web part/],
    ['the home page, where the host is not known', { target: 'home' }, 2, /home page opens/],
    ['OneDrive’s tile', { target: 'onedrive' }, 2, /OneDrive opens/],
    [
      'a page that policy presets',
      { target: 'sharepoint', page: 'https://x.sharepoint.com/p' },
      2,
      /sharepoint\.com\/p/,
    ],
    ['no page for the photo itself', { page: 'https://x.sharepoint.com/p' }, 2, /alone on a page/],
  ] as const)('%s', (_what, changes, index, said) => {
    const steps = say(changes);
    expect(steps[index]).toMatch(said);
    expect(steps).toHaveLength('isAwaited' in changes ? 3 : 4);
  });

  it.each(LOCALES)('has words for every step in %s', (locale) => {
    for (const target of ['photo', 'sharepoint', 'onedrive', 'home'] as const)
      expect(say({ target }, locale).join()).not.toContain('cli.');
  });

  it('breaks long steps under themselves', () => {
    const lines = guidance(GUIDED, { word: createText('en'), columns: 40 }).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines[1]).toMatch(/^ {5}\S/);
  });
});

it.each([
  ['nothing in particular', {}, true],
  ['a browser', { browser: 'edge' }, false],
  ['the default browser', { browser: 'default' }, false],
  ['private mode', { isPrivate: true }, false],
  ['a target', { target: 'photo' }, false],
  ['an address alone', { opens: false }, false],
  ['to wait', { waitMinutes: 5, anyway: true }, true],
] as const)('who asks for %s walks the demo: %3$s', (_what, changes, expected) => {
  expect(isWalk({ ...REQUEST, ...changes })).toBe(expected);
});

describe('sharePointState', () => {
  it.each([
    ['behind', ['same', 'older']],
    ['behind', ['none', 'unknown']],
    ['behind', ['other', 'refused']],
    ['same', ['same', 'same']],
    ['same', ['same', 'unknown']],
    ['unread', ['refused', 'refused']],
    ['unread', ['unknown', 'refused']],
  ] as const)('%s: %j', (state, [profile, large]) => {
    const places = [
      reading('graph', 'older'),
      reading('sharepoint-profile', profile),
      reading('sharepoint-thumbnail-L', large),
    ];
    expect(sharePointState(places)).toBe(state);
    expect(sharePointPlaces(places)).toHaveLength(2);
  });

  it('without any place of SharePoint’s nothing is known', () => {
    expect(sharePointState([reading('graph', 'same')])).toBe('unread');
  });
});

describe('visitClock', () => {
  const MACHINE = Date.parse('2026-11-23T11:30:00.000Z');

  it('goes by the service’s time', () => {
    let nowMs = MACHINE;
    const clock = visitClock({ places: [reading('graph', 'same')] }, () => nowMs);
    expect(clock()).toBe(NOW);
    nowMs += 90_000;
    expect(clock()).toBe('2026-11-23T08:01:30.000Z');
  });

  it('goes by this machine’s where the service told none', () => {
    const clock = visitClock({ places: [] }, () => MACHINE);
    expect(clock()).toBe('2026-11-23T11:30:00.000Z');
  });
});
