import { isMailboxMade } from './service-plans.ts';
import type { MailboxState, PersonState } from './world-state.ts';

/** Where the mailbox is at this moment: one that is being made is there after some hours. */
export function mailboxAt({ mailbox, plans }: PersonState, nowMs: number): MailboxState {
  return mailbox === 'being-made' && isMailboxMade(plans, nowMs) ? 'cloud' : mailbox;
}
