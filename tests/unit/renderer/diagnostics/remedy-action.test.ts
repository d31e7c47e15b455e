import { describe, expect, it } from 'vitest';
import { remedyAction } from '../../../../renderer/diagnostics/remedy-action.ts';

const SELF = { isSelf: true, attemptsAllowed: true, isReminded: false };

describe('what a button can do', () => {
  it.each([
    ['open-private-window', 'open-private-window'],
    ['use-my-browser', 'use-browser'],
    ['remind-me', 'remind'],
    ['upload-again', 'change-photo'],
    ['restore-photo', 'change-photo'],
    ['wait-a-day', null],
    ['grant-consent', null],
  ])('about %s: %s', (id, action) => {
    expect(remedyAction(id, SELF)).toBe(action);
  });

  it.each(['open-private-window', 'use-my-browser', 'upload-again', 'remind-me'])(
    'is nothing for somebody else: %s',
    (id) => {
      expect(remedyAction(id, { ...SELF, isSelf: false })).toBeNull();
    },
  );

  it('is no visit where policy switched visits off', () => {
    const context = { ...SELF, attemptsAllowed: false };
    expect(remedyAction('open-private-window', context)).toBeNull();
    expect(remedyAction('use-my-browser', context)).toBeNull();
    expect(remedyAction('upload-again', context)).toBe('change-photo');
  });

  it('is no second reminder', () => {
    expect(remedyAction('remind-me', { ...SELF, isReminded: true })).toBeNull();
  });
});
