import type { Account, Person } from '../../contract/person.ts';
import { type Result, succeed } from '../../contract/result.ts';
import type { Graph, PersonKey } from './create-graph.ts';

/** Whose photo is meant. */
export interface Subject {
  readonly person: Person;
  /** `me` for oneself: the permission for one's own photo is the smaller one. */
  readonly key: PersonKey;
  readonly isSelf: boolean;
}

/** The signed-in person, or somebody else by user principal name. */
export async function findSubject(
  graph: Pick<Graph, 'person'>,
  { id, upn, displayName }: Account,
  forUpn: string | undefined,
  signal?: AbortSignal,
): Promise<Result<Subject>> {
  const isSelf = forUpn === undefined || [upn, id].some((own) => own.toLowerCase() === forUpn.toLowerCase());
  if (isSelf) return succeed({ person: { id, upn, displayName }, key: 'me', isSelf });
  const found = await graph.person(forUpn, signal);
  return found.ok ? succeed({ person: found.value, key: found.value.id, isSelf: false }) : found;
}
