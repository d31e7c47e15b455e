import { describe, expect, it } from 'vitest';
import { reduceWelcome, WELCOME_START } from '../../../../renderer/welcome/welcome-state.ts';

describe('reduceWelcome', () => {
  it('waits for the browser, then cancels', () => {
    const waiting = reduceWelcome(WELCOME_START, { type: 'sign-in-asked' });
    expect(waiting).toEqual({ phase: 'waiting' });
    expect(reduceWelcome(waiting, { type: 'cancel-asked' })).toEqual({ phase: 'cancelling' });
  });

  it('starts one thing at a time', () => {
    const waiting = reduceWelcome(WELCOME_START, { type: 'sign-in-asked' });
    expect(reduceWelcome(waiting, { type: 'demo-asked' })).toEqual(waiting);
    expect(reduceWelcome(waiting, { type: 'sign-in-asked' })).toEqual(waiting);
  });

  it('does not complain about a cancellation that was asked for', () => {
    const failure = { kind: 'sign-in-cancelled' } as const;
    expect(reduceWelcome({ phase: 'cancelling' }, { type: 'failed', failure })).toEqual(WELCOME_START);
  });

  it('tells any other failure', () => {
    const failure = { kind: 'sign-in-refused', code: '50105' } as const;
    expect(reduceWelcome({ phase: 'waiting' }, { type: 'failed', failure })).toEqual({ phase: 'idle', failure });
  });
});
