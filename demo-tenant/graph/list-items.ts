import type { ListLine } from '../world/onboarding/list-store.ts';
import { answer, type GraphAnswer, type GraphError, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { badRequest, GRAPH_ERRORS, notIndexed } from './graph-errors.ts';
import { describeLine, findColumn, parseLineShape } from './list-answer.ts';

const DEFAULT_PAGE_SIZE = 200;
const LARGEST_PAGE_SIZE = 5000;
/** As SharePoint pages its lists: by the id that a page ended with, so that a line that goes moves no other. */
const SKIP_TOKEN = /^Paged=TRUE&p_ID=(\d{1,9})$/;
const EQUALS = /^fields\/(\w+) eq '((?:[^']|'')*)'$/i;
/** Without it only indexed columns can be filtered by. */
const UNINDEXED_PREFERENCE = 'honornonindexedquerieswarningmayfailrandomly';

/** Answer a list's `items`: `$expand=fields`, `$select`, `$filter=fields/{column} eq '…'`, `$top` and pages. */
export function answerItems(context: GraphContext, odataContext: string): GraphAnswer {
  const query = context.request.url.searchParams;
  const shape = parseLineShape(query);
  const size = Number(query.get('$top') ?? DEFAULT_PAGE_SIZE);
  const token = query.get('$skiptoken');
  const afterId = token === null ? '0' : SKIP_TOKEN.exec(token)?.[1];
  const isPageable = Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE_SIZE && afterId !== undefined;
  if (shape === null || !isPageable || query.has('$orderby')) {
    return refuse(badRequest('The query is not supported here.', 'invalidRequest'));
  }
  const found = findLines(context, Number(afterId), size + 1);
  if ('error' in found) return refuse(found.error);
  const page = found.lines.slice(0, size);
  const last = page.at(-1);
  const hasMore = found.lines.length > size && last !== undefined;
  return answer({
    '@odata.context': odataContext,
    ...(hasMore ? { '@odata.nextLink': nextLink(context, last.id) } : {}),
    value: page.map((line) => describeLine(context, line, shape)),
  });
}

type Found = { readonly lines: readonly ListLine[] } | { readonly error: GraphError };

function findLines({ request, world }: GraphContext, afterId: number, count: number): Found {
  const { list } = world.onboarding;
  const filter = request.url.searchParams.get('$filter');
  if (filter === null) return { lines: list.page(afterId, count) };
  const [, name, value] = EQUALS.exec(filter.trim()) ?? [];
  const column = findColumn(name ?? '');
  if (value === undefined || column?.type !== 'text') return { error: GRAPH_ERRORS.filterNotSupported };
  const isPreferred = String(request.headers['prefer']).toLowerCase().includes(UNINDEXED_PREFERENCE);
  if (!column.isIndexed && !isPreferred) return { error: notIndexed(column.name) };
  const wanted = value.replaceAll("''", "'").toLowerCase();
  const matches = ({ id, fields }: ListLine) =>
    id > afterId && String(fields[column.name] ?? '').toLowerCase() === wanted;
  return { lines: list.lines().filter(matches).slice(0, count) };
}

function nextLink({ request }: GraphContext, lastId: number): string {
  const next = new URL(request.url);
  next.searchParams.set('$skiptoken', `Paged=TRUE&p_ID=${lastId}`);
  return next.href;
}
