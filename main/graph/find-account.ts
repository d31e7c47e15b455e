import { z } from 'zod';
import type { Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Answer } from '../http/exchange.ts';
import { DETAILS_PERMISSION, GRAPH_SCOPES } from '../settings/connect.ts';
import { parseAnswer } from './drive-page.ts';
import { createGraphSend, type GraphAccess } from './graph-send.ts';

const FIELDS = '$select=id,displayName,userPrincipalName';
const [, READ_BASIC = ''] = GRAPH_SCOPES.it;

/** What a list knows of somebody whose account is looked for. */
export interface SoughtAccount {
  readonly upn: string | null;
  readonly employeeId: string | null;
}

export type FindAccount = (sought: SoughtAccount, signal?: AbortSignal) => Promise<Result<Person | null>>;

const person = z.object({ id: z.string(), userPrincipalName: z.string(), displayName: z.string().nullish() });
const peopleAnswer = z.object({ value: z.array(person) });

/**
 * Find the account of somebody on a list: by user principal name, else by employee number. Null: there is none yet;
 * `several-accounts`: the number leads to more than one.
 * `employeeId eq` is one of Graph's default filters, so that a new account is found without the eventually consistent
 * index (Graph's reference, "Advanced query capabilities", properties of users). `User.ReadBasic.All` doesn't reach
 * employee numbers: that way needs `User.Read.All`, and is `consent-needed` without.
 */
export function createFindAccount(access: GraphAccess): FindAccount {
  const basic = createGraphSend(access, [READ_BASIC]);
  const detailed = createGraphSend(access, [DETAILS_PERMISSION]);
  const byUpn = async (upn: string, signal: AbortSignal | undefined) =>
    toPerson(await basic.send({ path: `/users/${encodeURIComponent(upn)}?${FIELDS}`, signal }));
  const byNumber = async (employeeId: string, signal: AbortSignal | undefined) => {
    const filter = encodeURIComponent(`employeeId eq '${employeeId.replaceAll("'", "''")}'`);
    return toOnlyPerson(await detailed.send({ path: `/users?$filter=${filter}&${FIELDS}&$top=2`, signal }));
  };
  return async ({ upn, employeeId }, signal) => {
    const found = upn === null ? succeed(null) : await byUpn(upn, signal);
    return !found.ok || found.value !== null || employeeId === null ? found : byNumber(employeeId, signal);
  };
}

function toOnlyPerson(answer: Result<Answer>): Result<Person | null> {
  const people = parseAnswer(answer, peopleAnswer);
  if (!people.ok) return people;
  const [first, second] = people.value.value;
  if (second !== undefined) return fail({ kind: 'several-accounts' });
  return succeed(first === undefined ? null : named(first));
}

function toPerson(answer: Result<Answer>): Result<Person | null> {
  const found = parseAnswer(answer, person);
  if (found.ok) return succeed(named(found.value));
  return found.failure.kind === 'person-not-found' ? succeed(null) : found;
}

function named({ displayName, id, userPrincipalName }: z.infer<typeof person>): Person {
  return { id, upn: userPrincipalName, displayName: displayName || userPrincipalName };
}
