import type { AppState } from '../../contract/app-state.ts';
import type { LiveState } from './live-state.ts';

export type ReminderNow =
  | { readonly phase: 'none' }
  | { readonly phase: 'waiting'; readonly dueAt: string }
  | { readonly phase: 'due' };

/** How it stands with the signed-in person's reminder: by main's word, or by the clock where main has not spoken yet. */
export function reminderNow(
  { account, reminder }: Pick<AppState, 'account' | 'reminder'>,
  { dueFor }: Pick<LiveState, 'dueFor'>,
  nowMs: number,
): ReminderNow {
  if (account === null) return { phase: 'none' };
  if (dueFor === account.id) return { phase: 'due' };
  if (reminder === null || reminder.personId !== account.id) return { phase: 'none' };
  return Date.parse(reminder.dueAt) <= nowMs ? { phase: 'due' } : { phase: 'waiting', dueAt: reminder.dueAt };
}
