import type { Failure } from '../../../contract/failure.ts';
import { namesOf } from './failure-facts.ts';

/** Names of "this account has no mailbox here" among error codes (domain facts 1.5). */
const MISSING = /Mailbox|ErrorInvalidUser|ResourceNotFound/;

/** The service said that it finds no mailbox for the account; `names` is what it called the failure. */
export function isMailboxMissing(kind: Failure['kind'], names: string): boolean {
  return kind === 'mailbox-unavailable' || MISSING.test(names);
}

/** The mailbox is in the organisation's own Exchange. */
export function isOnPremisesMailbox(failure: Failure): boolean {
  return namesOf(failure).includes('MailboxNotHostedInExchangeOnline');
}
