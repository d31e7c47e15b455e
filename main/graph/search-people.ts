import { z } from 'zod';
import type { Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { createAsk, type GetToken, type RequestLog } from '../http/authorised-ask.ts';
import { readJson } from '../http/read-json.ts';
import type { Sleep } from '../http/sleep.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';

/** As many as a person reads through before typing one more letter. */
const MOST_PEOPLE = 20;

/** Graph splits display names into words and looks at how each begins; of the others it takes the beginning. */
const SEARCHED = ['displayName', 'userPrincipalName', 'mail'] as const;

export interface PeopleSearchOptions {
  readonly connection: Pick<TenantConnection, 'fetch' | 'graphUrl'>;
  readonly getToken: GetToken;
  readonly log?: RequestLog | undefined;
  readonly sleep?: Sleep | undefined;
}

const peopleAnswer = z.object({
  value: z.array(z.object({ id: z.string(), userPrincipalName: z.string(), displayName: z.string().nullish() })),
});

/**
 * Find people by how a word of their name, their account or their address begins; at most 20, in Graph's order.
 * Needs `User.ReadBasic.All`.
 */
export function createPeopleSearch({ connection, getToken, log, sleep }: PeopleSearchOptions) {
  const ask = createAsk({
    fetch: connection.fetch,
    origin: new URL(connection.graphUrl).origin,
    getToken,
    // Graph's `$search` over people works on its eventually consistent index only.
    headers: { ConsistencyLevel: 'eventual' },
    ...(log === undefined ? {} : { log }),
    ...(sleep === undefined ? {} : { sleep }),
  });
  return async (text: string, signal?: AbortSignal): Promise<Result<readonly Person[]>> => {
    const url = `${connection.graphUrl}/v1.0/users?${searchQuery(text)}`;
    const answer = await ask({ method: 'GET', url, ...(signal === undefined ? {} : { signal }) });
    if (!answer.ok) return answer;
    const { status, requestId } = answer.value.facts;
    const parsed = peopleAnswer.safeParse(readJson(answer.value.body));
    if (!parsed.success)
      return fail({ kind: 'unexpected-answer', status, ...(requestId === undefined ? {} : { requestId }) });
    return succeed(
      parsed.data.value.slice(0, MOST_PEOPLE).map(({ id, userPrincipalName, displayName }) => ({
        id,
        upn: userPrincipalName,
        displayName: displayName || userPrincipalName,
      })),
    );
  };
}

function searchQuery(text: string): string {
  // Within a clause of `$search`, a quote would end it and a backslash would hide what follows.
  const escaped = text.replaceAll(/["\\]/g, '\\$&');
  const clauses = SEARCHED.map((property) => `"${property}:${escaped}"`).join(' OR ');
  return `$select=id,displayName,userPrincipalName&$top=${MOST_PEOPLE}&$search=${encodeURIComponent(clauses)}`;
}
