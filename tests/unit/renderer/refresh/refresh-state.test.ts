import { describe, expect, it } from 'vitest';
import { reduceRefresh, shownAttempt, startRefresh } from '../../../../renderer/refresh/refresh-state.ts';
import { attemptState } from '../../../fixtures/attempt-state.ts';

const FAILURE = { kind: 'offline' } as const;
const idle = startRefresh(null);

describe('reduceRefresh', () => {
  it('begins with the browsers where they were asked for', () => {
    expect(startRefresh('browser').phase).toBe('choosing-browser');
    expect(startRefresh('private-window').phase).toBe('idle');
  });

  it('says why a visit did not begin, until the next is asked for', () => {
    const failed = reduceRefresh(reduceRefresh(idle, { type: 'start-asked', pastId: null }), {
      type: 'start-failed',
      failure: FAILURE,
    });
    expect(failed).toMatchObject({ phase: 'idle', failure: FAILURE });
    expect(reduceRefresh(failed, { type: 'start-asked', pastId: null })).toMatchObject({
      phase: 'starting',
      failure: null,
    });
  });

  it('says why an address is not taken, until another is given', () => {
    const failure = { kind: 'bad-argument', name: 'page', value: 'x' } as const;
    const refused = reduceRefresh(idle, { type: 'page-failed', failure });
    expect(refused.pageFailure).toEqual(failure);
    expect(reduceRefresh(refused, { type: 'page-asked' }).pageFailure).toBeNull();
  });

  it('shows the browsers and puts them away', () => {
    const choosing = reduceRefresh(idle, { type: 'browser-asked' });
    expect(choosing.phase).toBe('choosing-browser');
    expect(reduceRefresh(choosing, { type: 'browser-closed' }).phase).toBe('idle');
    expect(reduceRefresh(choosing, { type: 'started' }).phase).toBe('idle');
  });
});

describe('shownAttempt', () => {
  it('is the one that runs or ended last', () => {
    const attempt = attemptState('sign-in');
    expect(shownAttempt(idle, attempt)).toBe(attempt);
    expect(shownAttempt(idle, null)).toBeNull();
  });

  it('is not one that a new start has left behind', () => {
    const past = attemptState('measure', { end: 'stopped' });
    const starting = reduceRefresh(idle, { type: 'start-asked', pastId: past.id });
    expect(shownAttempt(starting, past)).toBeNull();
    const next = attemptState('open-window', { id: 'attempt-2' });
    expect(shownAttempt(reduceRefresh(starting, { type: 'started' }), next)).toBe(next);
  });
});
