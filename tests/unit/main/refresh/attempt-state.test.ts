import { describe, expect, it } from 'vitest';
import type { AttemptWay } from '../../../../contract/attempt.ts';
import { type AttemptEvent, newAttempt, reduceAttempt } from '../../../../main/refresh/attempt-state.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';

const CITRA = { id: '1', upn: 'citra@contoso.com', displayName: 'Citra Dewi' };
const at = (place: 'sign-in' | 'home' | 'sharepoint' | 'elsewhere', status = 200): AttemptEvent => ({
  type: 'arrived',
  place,
  origin: `https://${place}.example`,
  status,
});
const WIPE = { at: '2026-11-25T10:00:00.000Z', cookies: 0, cacheBytes: 0, isClean: true };

/** One letter a step, in their order: waiting, current, done, failed, skipped. */
function run(events: readonly AttemptEvent[], way: AttemptWay = 'private-window') {
  const first = newAttempt({ id: 'a', person: CITRA, way, page: null });
  const { shown } = events.reduce(reduceAttempt, first);
  return { shown, steps: shown.steps.map(({ state }) => state[0]).join('') };
}

const OPENED: AttemptEvent = { type: 'opened' };
const SIGNED_IN = [OPENED, at('sign-in'), at('sharepoint')] as const;
const IDENTIFIED = [...SIGNED_IN, { type: 'identified' }] as const;
const REQUESTING = [...IDENTIFIED, { type: 'requesting' }] as const;

describe('steps are seen from outside', () => {
  it.each<[string, readonly AttemptEvent[], string]>([
    ['nothing yet', [], 'cwwwww'],
    ['the window is there', [OPENED], 'dcwwww'],
    ['a page of sign-in', [OPENED, at('sign-in')], 'dcwwww'],
    ['the company’s own sign-in', [OPENED, at('sign-in'), at('elsewhere')], 'dcwwww'],
    ['the home page before any sign-in, which anybody sees', [OPENED, at('home')], 'dcwwww'],
    ['the home page after it', [OPENED, at('sign-in'), at('home')], 'ddcwww'],
    ['SharePoint without having seen sign-in', [OPENED, at('sharepoint')], 'ddcwww'],
    ['SharePoint says no', [OPENED, at('sign-in'), at('sharepoint', 403)], 'dcwwww'],
    ['SharePoint knows the person', IDENTIFIED, 'dddcww'],
    ['back at sign-in, for another host', [...IDENTIFIED, at('sign-in'), at('sharepoint')], 'dddcww'],
    ['the photo is asked for', REQUESTING, 'ddddcw'],
    ['it was answered', [...REQUESTING, { type: 'measuring' }], 'dddddc'],
  ])('%s', (_name, events, steps) => {
    expect(run(events).steps).toBe(steps);
  });

  it('the origin is that of the page, until the window has gone', () => {
    expect(run(SIGNED_IN).shown.origin).toBe('https://sharepoint.example');
    expect(run([...SIGNED_IN, { type: 'cleared', wipe: WIPE }]).shown).toMatchObject({ origin: null, wipe: WIPE });
  });

  it('a page can be chosen on the way', () => {
    const page = 'https://contoso.sharepoint.com/people';
    expect(run([...SIGNED_IN, { type: 'page-chosen', page }]).shown.page).toBe(page);
  });
});

describe('the end', () => {
  it.each(['caught-up', 'still-old'] as const)('%s: every step is done', (end) => {
    const { shown, steps } = run([...REQUESTING, { type: 'measuring' }, { type: 'ended', end }]);
    expect(steps).toBe('dddddd');
    expect(shown.end).toBe(end);
  });

  it.each<[AttemptEvent & { type: 'ended' }, string]>([
    [{ type: 'ended', end: 'window-closed' }, 'ddfsss'],
    [{ type: 'ended', end: 'stopped' }, 'ddfsss'],
    [{ type: 'ended', end: 'offline' }, 'ddfsss'],
    [{ type: 'ended', end: 'wrong-person', otherAccount: 'i:0#.f|membership|budi@contoso.com' }, 'ddfsss'],
    [{ type: 'ended', end: 'device-refused', code: '53000' }, 'ddfsss'],
    [{ type: 'ended', end: 'sign-in-refused', code: '50105' }, 'ddfsss'],
  ])('%o: the step it stopped at failed, the others were not taken', (event, steps) => {
    const ended = run([...SIGNED_IN, event]);
    expect(ended.steps).toBe(steps);
    expect(ended.shown).toMatchObject({
      end: event.end,
      otherAccount: event.otherAccount ?? null,
      ...(event.code ? { code: event.code } : {}),
    });
    if (!event.code) expect(ended.shown).not.toHaveProperty('code');
  });

  it('is the first one: closing the window afterwards is no other end', () => {
    const events = [...SIGNED_IN, { type: 'ended', end: 'wrong-person' }, { type: 'ended', end: 'window-closed' }];
    expect(run(events as AttemptEvent[]).shown.end).toBe('wrong-person');
  });

  it('nothing happens after it but that it is cleared and recorded', () => {
    const receipt = emptyReceipt();
    const { shown, steps } = run([
      OPENED,
      { type: 'ended', end: 'stopped' },
      at('sharepoint'),
      { type: 'identified' },
      { type: 'cleared', wipe: WIPE },
      { type: 'recorded', receipt },
    ]);
    expect(steps).toBe('dfssss');
    expect(shown).toMatchObject({ end: 'stopped', origin: null, wipe: WIPE, receipt });
  });
});

it('of a browser of the person’s own only opening and measuring are seen', () => {
  expect(run([], 'browser-normal').steps).toBe('cw');
  expect(run([OPENED], 'browser-private').steps).toBe('dc');
  expect(run([OPENED, { type: 'ended', end: 'still-old' }], 'browser-normal').steps).toBe('dd');
});
