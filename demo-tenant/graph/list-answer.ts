import { ONBOARDING } from '../tenant-constants.ts';
import { LIST_COLUMNS, type ListColumn } from '../world/onboarding/list-columns.ts';
import type { ListLine } from '../world/onboarding/list-store.ts';
import type { GraphContext } from './graph-context.ts';
import { parseSelect } from './person-properties.ts';
import { ONBOARDING_SITE_ID } from './site-path.ts';

/** The list, as Graph's `list` resource. */
export function describeList({ origins }: GraphContext): object {
  return {
    id: ONBOARDING.listId,
    name: ONBOARDING.listTitle,
    displayName: ONBOARDING.listTitle,
    webUrl: listUrl(origins.sharePoint),
    list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
    parentReference: { siteId: ONBOARDING_SITE_ID },
  };
}

/** A column, as Graph's `columnDefinition` resource. */
export function describeColumn({ name, displayName, type, isIndexed }: ListColumn): object {
  const kind = type === 'text' ? { text: { maxLength: 255 } } : { [type]: {} };
  return { id: `column-${name}`, name, displayName, indexed: isIndexed, readOnly: false, hidden: false, ...kind };
}

/** What of a line is wanted: `fields` only where it is expanded. */
export interface LineShape {
  readonly select: readonly string[] | null;
  /** Null: not expanded. */
  readonly fields: readonly string[] | 'all' | null;
}

const EXPANDED_FIELDS = /^fields(?:\(\$?select=([\w,\s]*)\))?$/i;

/** Read `$select` and `$expand=fields`, with or without a choice of columns. Null: another expansion is asked for. */
export function parseLineShape(query: URLSearchParams): LineShape | null {
  const select = parseSelect(query);
  const expand = query.get('$expand') ?? query.get('expand');
  if (expand === null) return { select, fields: null };
  const expanded = EXPANDED_FIELDS.exec(expand.trim());
  if (!expanded) return null;
  const chosen = expanded[1]?.split(',').map((name) => name.trim());
  return { select, fields: chosen ?? 'all' };
}

/** A line, as Graph's `listItem` resource. */
export function describeLine(context: GraphContext, line: ListLine, { select, fields }: LineShape): object {
  const { origins, world } = context;
  const etag = world.onboarding.list.etag(line);
  const by = { user: { displayName: 'Reception' } };
  const all: Readonly<Record<string, unknown>> = {
    id: String(line.id),
    eTag: etag,
    createdDateTime: secondsOf(line.createdAt),
    lastModifiedDateTime: secondsOf(line.changedAt),
    webUrl: `${listUrl(origins.sharePoint)}/${line.id}_.000`,
    createdBy: by,
    lastModifiedBy: by,
    parentReference: { siteId: ONBOARDING_SITE_ID },
    contentType: { id: '0x0100', name: 'Item' },
  };
  const chosen =
    select === null ? all : Object.fromEntries(Object.entries(all).filter(([name]) => select.includes(name)));
  return {
    '@odata.etag': etag,
    ...chosen,
    ...(fields === null ? {} : { fields: describeFields(context, line, fields) }),
  };
}

/** A line's values, as Graph's `fieldValueSet` resource: empty columns are left out. */
export function describeFields(
  { world }: GraphContext,
  line: ListLine,
  chosen: readonly string[] | 'all' = 'all',
): object {
  const own = Object.entries({ ...line.fields, id: String(line.id) });
  const shown = own.filter(
    ([name, value]) => value !== undefined && value !== '' && (chosen === 'all' || chosen.includes(name)),
  );
  return { '@odata.etag': world.onboarding.list.etag(line), ...Object.fromEntries(shown) };
}

/** A column by its internal name. */
export function findColumn(name: string): (typeof LIST_COLUMNS)[number] | undefined {
  return LIST_COLUMNS.find((column) => column.name === name);
}

function listUrl(sharePoint: string): string {
  return `${sharePoint}${ONBOARDING.sitePath}/Lists/${encodeURIComponent(ONBOARDING.listTitle)}`;
}

function secondsOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`;
}
