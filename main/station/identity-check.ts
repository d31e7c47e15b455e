import type { Failure } from '../../contract/failure.ts';
import type { Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph } from '../graph/create-graph.ts';
import { sameText } from '../refresh/visit-identity.ts';
import type { SharePoint } from '../sharepoint/create-sharepoint.ts';
import type { ListEntry } from './list/todays-list.ts';
import { readAccountName } from './read-account-name.ts';

export interface IdentityCheckOptions {
  readonly graph: Pick<Graph, 'person'>;
  readonly sharePoint: Pick<SharePoint, 'host' | 'propertiesFor'>;
  /** As the list says now: it may have been read anew since the person was found on it. */
  readonly find: (key: string) => ListEntry | null;
}

/**
 * Whether the list's account, Graph's object id, SharePoint's `AccountName` and who said "that's me" are one person;
 * `identity-mismatch` where they aren't. A service that can't answer now is no mismatch: the failure is its own.
 * Somebody without an account is nobody's mismatch either.
 */
export function createIdentityCheck({ find, graph, sharePoint }: IdentityCheckOptions) {
  return async (entry: ListEntry, signal?: AbortSignal): Promise<Result<void, Failure>> => {
    if (!isStillListed(entry, find(entry.key))) return mismatch();
    const wanted = entry.id ?? entry.upn;
    if (wanted === null) return succeed(undefined);
    const [found, account] = await Promise.all([
      graph.person(wanted, signal),
      accountOf(entry, sharePoint, signal),
    ]);
    if (!found.ok) return found;
    return isOne(entry, found.value, account) ? succeed(undefined) : mismatch();
  };
}

function mismatch() {
  return fail({ kind: 'identity-mismatch' as const });
}

function isStillListed(entry: ListEntry, now: ListEntry | null): boolean {
  return now === null || (now.id === entry.id && now.upn === entry.upn && now.employeeId === entry.employeeId);
}

function isOne({ id, upn }: ListEntry, person: Person, account: string | null): boolean {
  const agrees = (said: string | null, known: string) => said === null || sameText(said, known);
  return agrees(id, person.id) && agrees(upn, person.upn) && agrees(account, person.upn);
}

async function accountOf(
  { upn }: ListEntry,
  sharePoint: IdentityCheckOptions['sharePoint'],
  signal?: AbortSignal,
): Promise<string | null> {
  if (upn === null) return null;
  return readAccountName(sharePoint, (host, stop) => sharePoint.propertiesFor(host, upn, stop), signal);
}
