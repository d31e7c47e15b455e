import { ONBOARDING } from '../tenant-constants.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { badRequest, GRAPH_ERRORS, personNotFound, segmentNotFound } from './graph-errors.ts';
import { mayReadGroups } from './permissions.ts';
import { parseSelect, readableProperties } from './person-properties.ts';

const DEFAULT_PAGE_SIZE = 100;
const LARGEST_PAGE_SIZE = 999;
const ONLY_PEOPLE = 'microsoft.graph.user';

/** Answer `groups/{id}`, `groups/{id}/members` and `groups/{id}/members/microsoft.graph.user`. `segments` are decoded. */
export function answerGroups(
  context: GraphContext,
  [id = '', relation, cast, ...rest]: readonly string[],
): GraphAnswer {
  const { claims, origins, request, version } = context;
  if (!mayReadGroups(claims)) return refuse(GRAPH_ERRORS.authorizationDenied);
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  if (id.toLowerCase() !== ONBOARDING.groupId) return refuse(personNotFound(id));
  if (relation === undefined) {
    return answer({
      '@odata.context': `${origins.graph}/${version}/$metadata#groups/$entity`,
      id: ONBOARDING.groupId,
      displayName: ONBOARDING.listTitle,
      securityEnabled: true,
    });
  }
  const isKnown = relation === 'members' && (cast === undefined || cast === ONLY_PEOPLE) && rest.length === 0;
  return isKnown ? answerMembers(context, cast === ONLY_PEOPLE) : refuse(segmentNotFound(rest[0] ?? relation));
}

/** Everybody in the group, and, where not only people are asked for, the group that is a member too. */
function answerMembers(context: GraphContext, onlyPeople: boolean): GraphAnswer {
  const { origins, request, version, world } = context;
  const query = request.url.searchParams;
  const size = Number(query.get('$top') ?? DEFAULT_PAGE_SIZE);
  const start = Number(query.get('$skiptoken') ?? 0);
  const isPageable = Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE_SIZE && Number.isInteger(start);
  if (!isPageable || start < 0 || query.has('$filter')) {
    return refuse(badRequest('Invalid page size or skip token.', 'Request_BadRequest'));
  }
  const oids = world.onboarding.group.members();
  const members: readonly (string | null)[] = onlyPeople ? oids : [...oids, null];
  const page = members.slice(start, start + size);
  const select = parseSelect(query);
  return answer({
    '@odata.context': `${origins.graph}/${version}/$metadata#directoryObjects`,
    ...(start + size < members.length ? { '@odata.nextLink': nextLink(request.url, start + size) } : {}),
    value: page.map((oid) => (oid === null ? NESTED_GROUP : describeMember(context, world.find(oid), select))),
  });
}

const NESTED_GROUP = {
  '@odata.type': '#microsoft.graph.group',
  id: ONBOARDING.nestedGroupId,
  displayName: 'Onboarding helpers',
};

function describeMember(context: GraphContext, person: DemoRecord | undefined, select: readonly string[] | null) {
  return person && { '@odata.type': '#microsoft.graph.user', ...readableProperties(context, person, select) };
}

function nextLink(url: URL, start: number): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(start));
  return next.href;
}
