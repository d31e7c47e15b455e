import type { DriveItem } from '../world/drive/drive-item.ts';
import { type DriveFacts, describeItem, expandsThumbnails } from './drive-item-answer.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { badRequest } from './graph-errors.ts';
import { parseSelect } from './person-properties.ts';

const DEFAULT_PAGE_SIZE = 200;
const LARGEST_PAGE_SIZE = 999;

const ORDERS: Readonly<Record<string, (one: DriveItem, other: DriveItem) => number>> = {
  name: (one, other) => one.name.localeCompare(other.name, 'en'),
  lastModifiedDateTime: (one, other) => one.changedAt - other.changedAt,
};

/** Answer a collection of drive items: `$select`, `$expand=thumbnails`, `$orderby`, `$top` and pages. */
export function listItems(context: GraphContext, facts: DriveFacts, items: readonly DriveItem[]): GraphAnswer {
  const query = context.request.url.searchParams;
  const ordered = inOrder(items, query.get('$orderby') ?? 'name');
  const size = Number(query.get('$top') ?? DEFAULT_PAGE_SIZE);
  const start = Number(query.get('$skiptoken') ?? 0);
  const isPageable = Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE_SIZE;
  if (ordered === null || !isPageable || !(Number.isInteger(start) && start >= 0) || query.has('$filter')) {
    return refuse(badRequest('The query is not supported here.', 'invalidRequest'));
  }
  const shape = { select: parseSelect(query), expandsThumbnails: expandsThumbnails(query) };
  const hasMore = start + size < ordered.length;
  return answer({
    '@odata.context': `${context.origins.graph}/${context.version}/$metadata#Collection(driveItem)`,
    ...(hasMore ? { '@odata.nextLink': nextLink(context, start + size) } : {}),
    value: ordered.slice(start, start + size).map((item) => describeItem(item, facts, shape)),
  });
}

/** Null where the order isn't one that the service sorts by. */
function inOrder(items: readonly DriveItem[], text: string): readonly DriveItem[] | null {
  const [name = '', direction = 'asc'] = text.split(' ');
  const compare = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (compare === undefined || !(direction === 'asc' || direction === 'desc')) return null;
  const ascending = items.toSorted(compare);
  return direction === 'asc' ? ascending : ascending.toReversed();
}

function nextLink({ request }: GraphContext, start: number): string {
  const next = new URL(request.url);
  next.searchParams.set('$skiptoken', String(start));
  return next.href;
}
