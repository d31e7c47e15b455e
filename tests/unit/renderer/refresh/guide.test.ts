import { describe, expect, it } from 'vitest';
import { ATTEMPT_ENDS, ATTEMPT_STEPS } from '../../../../contract/attempt.ts';
import type { AttemptState } from '../../../../contract/attempt-state.ts';
import {
  accountOfClaim,
  currentStep,
  mayBeRefused,
  mayChoosePage,
  mayUseBrowser,
  needsBrowser,
  needsNormalBrowser,
  nextAction,
  shownSteps,
  whatNow,
} from '../../../../renderer/refresh/guide.ts';
import { attemptState } from '../../../fixtures/attempt-state.ts';

const byBrowser = (at: 'open-window' | 'measure'): AttemptState =>
  attemptState(at, {
    way: 'browser-normal',
    steps: [
      { step: 'open-window', state: at === 'open-window' ? 'current' : 'done' },
      { step: 'measure', state: at === 'measure' ? 'current' : 'waiting' },
    ],
  });

describe('somebody else signed in', () => {
  const steps = [
    { step: 'open-window', state: 'done' },
    { step: 'sign-in', state: 'done' },
    { step: 'open-sharepoint', state: 'failed' },
    { step: 'measure', state: 'skipped' },
  ] as const;

  it('is told as a sign-in that failed', () => {
    const states = shownSteps({ steps, end: 'wrong-person' }).map(({ state }) => state);
    expect(states).toEqual(['done', 'failed', 'skipped', 'skipped']);
    expect(shownSteps({ steps, end: 'offline' })).toEqual(steps);
  });

  it('is named as people know the account', () => {
    expect(accountOfClaim('i:0#.f|membership|amina@contoso.com')).toBe('amina@contoso.com');
    expect(accountOfClaim('amina@contoso.com')).toBe('amina@contoso.com');
  });
});

describe('what to do now', () => {
  it.each(ATTEMPT_STEPS)('is told for %s', (step) => {
    expect(whatNow(attemptState(step))).toBe(`refresh.now.${step}`);
  });

  it('is to wait where the page is known', () => {
    expect(whatNow(attemptState('open-page', { page: 'https://contoso.sharepoint.com/' }))).toBe(
      'refresh.now.open-page.known',
    );
  });

  it('is to come back from a browser', () => {
    expect(whatNow(byBrowser('open-window'))).toBe('refresh.now.browser-opening');
    expect(whatNow(byBrowser('measure'))).toBe('refresh.now.browser');
  });
});

it('has no step under way after its end', () => {
  expect(currentStep(attemptState('sign-in'))).toBe('sign-in');
  expect(currentStep(attemptState('sign-in', { end: 'stopped' }))).toBeNull();
});

describe('a page', () => {
  it.each([
    ['open-window', false],
    ['sign-in', true],
    ['open-sharepoint', true],
    ['open-page', true],
    ['request-photo', false],
    ['measure', false],
  ] as const)('may be chosen at %s: %s', (step, may) => {
    expect(mayChoosePage(attemptState(step))).toBe(may);
  });

  it('may not be chosen for a browser of the person’s own, or after the end', () => {
    expect(mayChoosePage(byBrowser('measure'))).toBe(false);
    expect(mayChoosePage(attemptState('sign-in', { end: 'offline' }))).toBe(false);
  });
});

it.each([
  ['sign-in', true],
  ['open-sharepoint', true],
  ['open-page', false],
  ['measure', false],
] as const)('a refusal may be told at %s: %s', (step, may) => {
  expect(mayBeRefused(attemptState(step))).toBe(may);
});

it('offers a browser where one gets further, and no private one where none does', () => {
  expect(ATTEMPT_ENDS.filter((end) => needsBrowser({ end }))).toEqual(['device-refused', 'password-needed']);
  expect(ATTEMPT_ENDS.filter((end) => needsNormalBrowser({ end }))).toEqual(['device-refused']);
});

it('offers the other way while there is a use for it', () => {
  expect(mayUseBrowser(null)).toBe(true);
  expect(mayUseBrowser({ end: null })).toBe(true);
  expect(ATTEMPT_ENDS.filter((end) => !mayUseBrowser({ end }))).toEqual([
    'caught-up',
    'device-refused',
    'password-needed',
  ]);
});

describe('the primary button', () => {
  it.each([
    ['caught-up', 'done'],
    ['still-old', 'remind'],
    ['device-refused', null],
    ['password-needed', null],
    ['wrong-person', 'again'],
    ['window-closed', 'again'],
  ] as const)('after %s: %s', (end, next) => {
    expect(nextAction(attemptState('measure', { end }), false)).toBe(next);
  });

  it('opens the window where there is no visit, and is nobody’s while the window is there', () => {
    expect(nextAction(null, false)).toBe('open');
    expect(nextAction(attemptState('sign-in'), false)).toBeNull();
  });

  it('measures after a visit by browser', () => {
    expect(nextAction(byBrowser('open-window'), false)).toBeNull();
    expect(nextAction(byBrowser('measure'), false)).toBe('measure');
  });

  it('does not remind twice', () => {
    expect(nextAction(attemptState('measure', { end: 'still-old' }), true)).toBe('done');
  });
});
