import { expect, it } from 'vitest';
import type { AppState } from '../../../../contract/app-state.ts';
import { reminderNow } from '../../../../renderer/live/reminder-now.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const app: Pick<AppState, 'account' | 'reminder'> = {
  account: { id: 'c', upn: 'c@s.example', displayName: 'C', homeAccountId: 'c.t', tenantId: 't' },
  reminder: { tenantId: 't', personId: 'c', dueAt: '2026-11-26T08:00:00Z' },
};

it.each([
  ['before its time', app, null, 'waiting'],
  [
    'at its time',
    { ...app, reminder: { tenantId: 't', personId: 'c', dueAt: '2026-11-25T08:00:00Z' } },
    null,
    'due',
  ],
  ['when main says so', { ...app, reminder: null }, 'c', 'due'],
  ['without one', { ...app, reminder: null }, null, 'none'],
  [
    'of somebody else',
    { ...app, reminder: { tenantId: 't', personId: 'd', dueAt: '2026-01-01T00:00:00Z' } },
    'd',
    'none',
  ],
  ['with nobody signed in', { account: null, reminder: null }, 'c', 'none'],
])('%s', (_case, state, dueFor, phase) => {
  expect(reminderNow(state, { dueFor }, NOW).phase).toBe(phase);
});
