import { ONBOARDING } from '../tenant-constants.ts';
import { isFieldsProblem, LIST_COLUMNS, parseFields } from '../world/onboarding/list-columns.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { badRequest, GRAPH_ERRORS, listConflict, segmentNotFound } from './graph-errors.ts';
import { describeColumn, describeFields, describeLine, describeList, parseLineShape } from './list-answer.ts';
import { answerItems } from './list-items.ts';
import type { Rights } from './permissions.ts';
import { ONBOARDING_SITE_ID } from './site-path.ts';

/** Answer a site's `lists`, with `$filter=displayName eq '…'`. */
export function answerLists(context: GraphContext): GraphAnswer {
  const filter = context.request.url.searchParams.get('$filter');
  const wanted = filter === null ? null : /^displayName eq '((?:[^']|'')*)'$/.exec(filter.trim())?.[1];
  // No other property can be filtered by.
  if (wanted === undefined) return refuse(GRAPH_ERRORS.filterNotSupported);
  const isWanted = wanted === null || isTitle(wanted.replaceAll("''", "'"));
  return answer({
    '@odata.context': contextOf(context, 'lists'),
    value: isWanted ? [describeList(context)] : [],
  });
}

/** Answer `lists/{title or id}` and what is below it. */
export function answerList(
  context: GraphContext,
  rights: Rights,
  idOrTitle: string,
  [relation, item, ...rest]: readonly string[],
): GraphAnswer {
  // Without a grant a list that isn't there looks like one that is.
  if (rights === 'none') return refuse(GRAPH_ERRORS.siteAccessDenied);
  if (idOrTitle.toLowerCase() !== ONBOARDING.listId && !isTitle(idOrTitle))
    return refuse(GRAPH_ERRORS.listNotFound);
  if (relation === 'items' && item !== undefined) return answerItem(context, rights, item, rest);
  if (context.request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  switch (relation) {
    case undefined:
      return answer({ '@odata.context': contextOf(context, 'lists/$entity'), ...describeList(context) });
    case 'columns':
      return answer({
        '@odata.context': contextOf(context, 'columns'),
        value: LIST_COLUMNS.map((column) => describeColumn(column)),
      });
    case 'items':
      return answerItems(context, contextOf(context, 'items'));
    default:
      return refuse(segmentNotFound(relation));
  }
}

/** Answer `items/{id}` and `items/{id}/fields`. */
function answerItem(context: GraphContext, rights: Rights, id: string, [relation]: readonly string[]): GraphAnswer {
  const { request, world } = context;
  if (relation !== undefined && relation !== 'fields') return refuse(segmentNotFound(relation));
  const line = /^\d{1,9}$/.test(id) ? world.onboarding.list.find(Number(id)) : undefined;
  if (!line) return refuse(GRAPH_ERRORS.listItemNotFound);
  if (relation === 'fields' && request.method === 'PATCH') return changeLine(context, rights, line.id);
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  const shape = parseLineShape(request.url.searchParams);
  if (shape === null) return refuse(badRequest('The query is not supported here.', 'invalidRequest'));
  const entity = relation === undefined ? describeLine(context, line, shape) : describeFields(context, line);
  return answer({ '@odata.context': contextOf(context, 'items/$entity'), ...entity });
}

function changeLine(context: GraphContext, rights: Rights, id: number): GraphAnswer {
  const { request, world } = context;
  if (rights !== 'write') return refuse(GRAPH_ERRORS.siteAccessDenied);
  const body = parseBody(request.body);
  const fields = body && parseFields(body);
  if (!fields) return refuse(badRequest('The request body is not valid JSON.', 'invalidRequest'));
  if (isFieldsProblem(fields)) {
    const message =
      fields.problem === 'unknown'
        ? `Field '${fields.column}' is not recognized`
        : `The value of field '${fields.column}' is of another type`;
    return refuse(badRequest(message, 'invalidRequest'));
  }
  const change = world.onboarding.list.change(id, fields, request.headers['if-match'] ?? null);
  switch (change.kind) {
    case 'unknown':
      return refuse(GRAPH_ERRORS.listItemNotFound);
    case 'conflict':
      return refuse(listConflict(world.switches));
    case 'changed':
      return answer({
        '@odata.context': contextOf(context, 'items/$entity'),
        ...describeFields(context, change.line),
      });
  }
}

function parseBody(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isTitle(text: string): boolean {
  return text.toLowerCase() === ONBOARDING.listTitle.toLowerCase();
}

function contextOf({ origins, version }: GraphContext, what: string): string {
  return `${origins.graph}/${version}/$metadata#sites('${ONBOARDING_SITE_ID}')/${what}`;
}
