import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../contract/failure.ts';
import type { Account, Person } from '../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { sameText } from '../../refresh/visit-identity.ts';
import type { ListEntry, TodaysList } from '../list/todays-list.ts';

export interface SignedInQuestion {
  readonly account: Account;
  readonly list: Pick<TodaysList, 'findByAccount'> | null;
  /** Whom Graph takes the token for. */
  readonly me: () => Promise<Result<Person, Failure>>;
  /** The account that SharePoint knows them by; null where it can't be read. */
  readonly accountName: () => Promise<string | null>;
}

/** The line of today's list that signed in; token, Graph, SharePoint and list have to mean one person. */
export async function whoSignedIn({
  account,
  accountName,
  list,
  me,
}: SignedInQuestion): Promise<Result<ListEntry, Failure>> {
  const [person, known] = await Promise.all([me(), accountName()]);
  if (!person.ok) return person;
  const { id, upn } = person.value;
  const isOne = sameText(id, account.id) && (known === null || sameText(known, upn));
  if (!isOne) return fail({ kind: 'identity-mismatch' });
  if (list === null) return succeed(unlisted(person.value));
  const entry = list.findByAccount({ id, upn });
  if (entry === null) return fail({ kind: 'not-on-list' });
  if (entry.id !== null && !sameText(entry.id, id)) return fail({ kind: 'identity-mismatch' });
  return succeed(entry);
}

/** Where there is no list everybody of the tenant may; the account tells two people of one name apart. */
function unlisted({ id, upn, displayName }: Person): ListEntry {
  return {
    key: randomUUID(),
    id,
    upn,
    employeeId: null,
    displayName,
    department: null,
    jobTitle: null,
    secondIdentifier: upn,
    isBlocked: false,
    locale: null,
    progress: 'missing',
  };
}
