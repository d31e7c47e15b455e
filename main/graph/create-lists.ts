import { z } from 'zod';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Answer } from '../http/exchange.ts';
import { LIST_PERMISSION } from '../settings/connect.ts';
import { parseAnswer } from './drive-page.ts';
import { createGraphSend, type GraphAccess } from './graph-send.ts';

/** A grant of the whole site does as well, where IT prefers that (Graph, "Overview of selected permissions"). */
const SITE_PERMISSION = 'Sites.Selected';

/** SharePoint gives up to 5000 lines a page; a page of a thousand stays well below what one answer may have. */
const PAGE_SIZE = 1000;
/** For one line somebody stands and waits: a service that asks for a longer pause is told of at once. */
const LINE_PATIENCE_MS = 6000;
/** Columns of a list that people made; SharePoint's own come on top. */
const MOST_COLUMNS = 500;

/** A column by the name that values go by, e.g. `Employee_x0020_number`, and by the one that people see. */
export interface ListColumn {
  readonly name: string;
  readonly displayName: string;
  readonly isReadOnly: boolean;
  /** What may be written into it; null: any text. */
  readonly choices: readonly string[] | null;
}

export interface FoundList {
  readonly title: string;
  /** Of its lines, below Graph's version. */
  readonly path: string;
  readonly columns: readonly ListColumn[];
}

export interface ListItem {
  /** Whole number, as SharePoint shows it in the column ID. */
  readonly id: number;
  /** Changes with every change of the line; null where the service gave none. */
  readonly etag: string | null;
  /** By the service's clock: ISO 8601 UTC. */
  readonly modifiedAt: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ListItems {
  readonly items: readonly ListItem[];
  /** When the service answered, by its own clock: ISO 8601 UTC. */
  readonly at: string;
  readonly isCut: boolean;
}

export type ListChange = Readonly<Record<string, string | null>>;

/** SharePoint lists through Graph. Failures are Graph's own; a line that changed meanwhile answers with status 412. */
export interface Lists {
  /** By the site's address and the list's title or id. */
  readonly find: (site: string, list: string, signal?: AbortSignal) => Promise<Result<FoundList>>;
  readonly items: (
    list: FoundList,
    request: {
      readonly columns: readonly string[];
      readonly most: number;
      readonly signal?: AbortSignal | undefined;
    },
  ) => Promise<Result<ListItems>>;
  readonly item: (
    list: FoundList,
    id: number,
    signal?: AbortSignal,
  ) => Promise<Result<ListItem & { readonly at: string }>>;
  /** Only where the line is still what `etag` says; answers the new one. Sent once: an answer may be lost. */
  readonly change: (
    list: FoundList,
    request: {
      readonly id: number;
      readonly etag: string;
      readonly fields: ListChange;
      readonly signal?: AbortSignal | undefined;
    },
  ) => Promise<Result<{ readonly etag: string | null; readonly at: string }>>;
}

const listAnswer = z.object({ id: z.string(), displayName: z.string().nullish(), name: z.string().nullish() });
const columnAnswer = z.object({
  name: z.string(),
  displayName: z.string().nullish(),
  readOnly: z.boolean().nullish(),
  choice: z.object({ allowTextEntry: z.boolean().nullish(), choices: z.array(z.string()).nullish() }).nullish(),
});
const itemAnswer = z.object({
  id: z.coerce.number().int().nonnegative(),
  eTag: z.string().nullish(),
  '@odata.etag': z.string().nullish(),
  lastModifiedDateTime: z.iso.datetime({ offset: true }),
  fields: z.record(z.string(), z.unknown()),
});
const changedAnswer = z.object({ '@odata.etag': z.string().nullish() });

/**
 * Sources, all of Graph's reference: "Get a site resource" (a site by host and path, and what is below it after a
 * colon), "Get metadata for a list" (by title or id), "Enumerate items in a list", "Update an item in a list" (`PATCH`
 * of `fields`, `if-match`, 412). The list is asked for by the site's path and never the site itself: with a grant of
 * one list a station may be refused what is around it (reported).
 */
export function createLists(access: GraphAccess): Lists {
  const permissions = [LIST_PERMISSION, SITE_PERMISSION];
  const { readAll, send } = createGraphSend(access, permissions);
  const line = createGraphSend({ ...access, patienceMs: LINE_PATIENCE_MS }, permissions);
  return {
    find: async (site, list, signal) => {
      const lists = `${sitePath(site)}/lists`;
      const found = parseAnswer(await send({ path: `${lists}/${encodeURIComponent(list)}`, signal }), listAnswer);
      if (!found.ok) return found;
      const { id, displayName, name } = found.value;
      const path = `${lists}/${encodeURIComponent(id)}`;
      const columns = await readAll({ path: `${path}/columns`, mostValues: MOST_COLUMNS, signal });
      if (!columns.ok) return columns;
      const title = displayName || name || list;
      return succeed({ title, path: `${path}/items`, columns: columns.value.values.flatMap(toColumns) });
    },
    items: async ({ path }, { columns, most, signal }) => {
      const query = `$expand=${encodeURIComponent(`fields($select=${columns.join(',')})`)}&$top=${PAGE_SIZE}`;
      const read = await readAll({ path: `${path}?${query}`, mostValues: most, signal });
      if (!read.ok) return read;
      const items = read.value.values.map((value) => itemAnswer.safeParse(value));
      // A line that can't be read is a person who is silently not on the list.
      if (items.some(({ success }) => !success)) return fail({ kind: 'unexpected-answer' });
      return succeed({
        ...read.value,
        items: items.flatMap(({ data }) => (data === undefined ? [] : [toItem(data)])),
      });
    },
    item: async ({ path }, id, signal) => {
      const answer = await line.send({ path: `${path}/${id}?$expand=fields`, signal });
      const item = parseAnswer(answer, itemAnswer);
      return item.ok ? succeed({ ...toItem(item.value), at: timeOf(answer) }) : item;
    },
    change: async ({ path }, { etag, fields, id, signal }) => {
      const answer = await line.send({
        method: 'PATCH',
        path: `${path}/${id}/fields`,
        headers: { 'content-type': 'application/json', 'if-match': etag },
        body: Buffer.from(JSON.stringify(fields)),
        signal,
      });
      const changed = parseAnswer(answer, changedAnswer);
      return changed.ok ? succeed({ etag: changed.value['@odata.etag'] ?? null, at: timeOf(answer) }) : changed;
    },
  };
}

/** `/sites/{host}:/{path}:`; without a path the host's root site. Pages and lists of the site lead to it too. */
function sitePath(site: string): string {
  const { host, pathname } = new URL(site);
  const path = pathname.replace(/\/(lists|sitepages|_layouts)\/.*$/i, '').replace(/\/+$/, '');
  return path === '' ? `/sites/${host}` : `/sites/${host}:${path}:`;
}

function toColumns(value: unknown): readonly ListColumn[] {
  const { data } = columnAnswer.safeParse(value);
  if (data === undefined) return [];
  const { choice, displayName, name, readOnly } = data;
  const isOpen = choice == null || choice.allowTextEntry === true;
  return [
    {
      name,
      displayName: displayName || name,
      isReadOnly: readOnly ?? false,
      choices: isOpen ? null : (choice.choices ?? []),
    },
  ];
}

function toItem({ eTag, fields, id, lastModifiedDateTime, ...more }: z.infer<typeof itemAnswer>): ListItem {
  return { id, etag: eTag ?? more['@odata.etag'] ?? null, modifiedAt: lastModifiedDateTime, fields };
}

function timeOf(answer: Result<Answer>): string {
  return answer.ok ? answer.value.facts.at : new Date().toISOString();
}
