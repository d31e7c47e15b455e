import { describe, expect, it } from 'vitest';
import type { ReadCopy } from '../../../../contract/ipc.ts';
import { isVisiting, NOTHING_LIVE, reduceLive } from '../../../../renderer/live/live-state.ts';
import { attemptState } from '../../../fixtures/attempt-state.ts';
import { reading } from '../../../fixtures/findings.ts';

const copy = (verdict: 'same' | 'older', upn: string | null = null): ReadCopy => ({
  upn,
  reading: reading('sharepoint-thumbnail-L', verdict),
});
const older = reduceLive(NOTHING_LIVE, { type: 'copy-read', copy: copy('older') });

describe('the pictures of before a visit', () => {
  it('are those that were read last when it began, whatever is read during it', () => {
    const begun = reduceLive(older, { type: 'attempt-changed', attempt: attemptState('sign-in') });
    const measured = reduceLive(begun, { type: 'copy-read', copy: copy('same') });
    const ended = reduceLive(measured, { type: 'attempt-changed', attempt: attemptState('measure') });
    expect(ended.copiesBefore).toEqual([copy('older')]);
    expect(ended.copies).toEqual([copy('same')]);
  });

  it('are taken anew for the next visit', () => {
    const begun = reduceLive(older, { type: 'attempt-changed', attempt: attemptState('sign-in') });
    const read = reduceLive(begun, { type: 'copy-read', copy: copy('same') });
    const next = reduceLive(read, {
      type: 'attempt-changed',
      attempt: attemptState('sign-in', { id: 'attempt-2' }),
    });
    expect(next.copiesBefore).toEqual([copy('same')]);
  });

  it('are never somebody else’s', () => {
    expect(reduceLive(older, { type: 'copy-read', copy: copy('same', 'siti@selfsame.example') })).toBe(older);
  });
});

it('knows whether a visit is under way', () => {
  expect(isVisiting(NOTHING_LIVE)).toBe(false);
  expect(isVisiting({ ...NOTHING_LIVE, attempt: attemptState('sign-in') })).toBe(true);
  expect(isVisiting({ ...NOTHING_LIVE, attempt: attemptState('measure', { end: 'caught-up' }) })).toBe(false);
});

it('remembers that a reminder has come until it is answered', () => {
  const due = reduceLive(NOTHING_LIVE, { type: 'reminder-due', personId: 'c' });
  expect(due.dueFor).toBe('c');
  expect(reduceLive(due, { type: 'reminder-answered' }).dueFor).toBeNull();
});
