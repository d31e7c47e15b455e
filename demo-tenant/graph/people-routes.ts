import type { DemoRecord } from '../world/demo-record.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { badRequest, GRAPH_ERRORS } from './graph-errors.ts';
import { type PeopleFilter, parseFilter, parseSearch } from './people-filter.ts';
import { mayListDetails, mayListPeople, mayReadDetails, mayReadPerson } from './permissions.ts';
import { isBasicSelection, parseSelect, pickProperties } from './person-properties.ts';

const DEFAULT_PAGE_SIZE = 100;
const LARGEST_PAGE_SIZE = 999;
const CONSISTENCY_HEADER = 'consistencylevel';

/** Answer `/me` and `/users/{id or UPN}`. */
export function answerPerson(context: GraphContext, person: DemoRecord): GraphAnswer {
  const { claims, origins, request, version, world } = context;
  const select = parseSelect(request.url.searchParams);
  const mayRead = mayReadPerson(claims, person.oid);
  if (!mayRead || !(isBasicSelection(select) || mayReadDetails(claims, person.oid))) {
    return refuse(GRAPH_ERRORS.authorizationDenied);
  }
  const isUnlicensed = !person.hasSharePointLicence && person.userType === 'Member';
  if (select?.includes('mySite') && isUnlicensed) return refuse(GRAPH_ERRORS.noSharePointLicence);
  const hosts = { origins, switches: world.switches };
  const facts = { person, profile: world.profiles.find(person.upn), hosts };
  return answer({
    '@odata.context': `${origins.graph}/${version}/$metadata#users${fieldsOf(select)}/$entity`,
    ...pickProperties(facts, select),
  });
}

/** Answer `/users` with `$filter`, `$search`, `$select`, `$top` and pages. */
export function answerPeople(context: GraphContext): GraphAnswer {
  const { claims, origins, request, version, world } = context;
  if (!mayListPeople(claims)) return refuse(GRAPH_ERRORS.authorizationDenied);
  const query = request.url.searchParams;
  const chosen = choosePeople(context);
  if (chosen.kind === 'refused') return chosen.answer;
  const select = parseSelect(query);
  const pageSize = parsePageSize(query.get('$top'));
  const start = Number.parseInt(query.get('$skiptoken') ?? '0', 10);
  if (pageSize === null || !(start >= 0))
    return refuse(badRequest('Invalid page size or skip token.', 'Request_BadRequest'));
  const page = chosen.people.slice(start, start + pageSize);
  return answer({
    '@odata.context': `${origins.graph}/${version}/$metadata#users${fieldsOf(select)}`,
    ...(start + pageSize < chosen.people.length ? { '@odata.nextLink': nextLink(context, start + pageSize) } : {}),
    value: page.map((person) =>
      pickProperties(
        { person, profile: world.profiles.find(person.upn), hosts: { origins, switches: world.switches } },
        select?.filter((name) => name !== 'mySite') ?? null,
      ),
    ),
  });
}

type Choice =
  | { readonly kind: 'chosen'; readonly people: readonly DemoRecord[] }
  | { readonly kind: 'refused'; readonly answer: GraphAnswer };

function choosePeople({ claims, request, world }: GraphContext): Choice {
  const query = request.url.searchParams;
  const search = query.get('$search');
  const filter = query.get('$filter');
  const isEventual = String(request.headers[CONSISTENCY_HEADER]).toLowerCase() === 'eventual';
  if (search !== null && !isEventual) {
    const message =
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
    return { kind: 'refused', answer: refuse(badRequest(message, 'Request_UnsupportedQuery')) };
  }
  // Not among what `User.ReadBasic.All` shows, so not to be found by it either (assumed).
  if (/\bemployeeId\b/.test(filter ?? '') && !mayListDetails(claims)) {
    return { kind: 'refused', answer: refuse(GRAPH_ERRORS.authorizationDenied) };
  }
  const tests: (PeopleFilter | null)[] = [];
  if (search !== null) tests.push(parseSearch(search));
  if (filter !== null) tests.push(parseFilter(filter));
  if (tests.includes(null)) {
    return {
      kind: 'refused',
      answer: refuse(badRequest('Unsupported or invalid query filter clause.', 'Request_UnsupportedQuery')),
    };
  }
  return { kind: 'chosen', people: world.people.filter((person) => tests.every((test) => test?.(person))) };
}

function parsePageSize(text: string | null): number | null {
  if (text === null) return DEFAULT_PAGE_SIZE;
  const size = Number(text);
  return Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE_SIZE ? size : null;
}

function nextLink({ origins, request, version }: GraphContext, start: number): string {
  const next = new URL(`${origins.graph}/${version}/users`);
  for (const [name, value] of request.url.searchParams) next.searchParams.set(name, value);
  next.searchParams.set('$skiptoken', String(start));
  return next.href;
}

function fieldsOf(select: readonly string[] | null): string {
  return select ? `(${select.join(',')})` : '';
}
