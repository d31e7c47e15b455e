import type { DemoRecord } from '../world/demo-record.ts';
import type { DriveItem } from '../world/drive/drive-item.ts';
import { THUMBNAIL_EDGES, type ThumbnailName } from '../world/drive/drive-store.ts';
import {
  type DriveFacts,
  describeItem,
  describeThumbnail,
  driveId,
  expandsThumbnails,
  preAuthenticatedUrl,
  thumbnailSets,
} from './drive-item-answer.ts';
import { listItems } from './drive-list.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, segmentNotFound } from './graph-errors.ts';
import { mayReadOwnFiles } from './permissions.ts';
import { parseSelect } from './person-properties.ts';

const SEARCH = /^search\(q='((?:[^']|'')*)'\)$/;
/** Graph's name of the folder that holds pictures. */
const SPECIAL_FOLDERS: Readonly<Record<string, string>> = { photos: 'Pictures', documents: 'Documents' };

/**
 * Answer `/me/drive` and what is below it.
 *
 * For somebody who has a licence and no drive every one of these makes the drive, as Microsoft's page "Get Drive"
 * of the Graph reference says of delegated permissions: "If a user's OneDrive isn't provisioned but the user has a
 * license to use OneDrive, this request will automatically provision the user's drive". Nothing warns of it.
 */
export function answerDrive(context: GraphContext, person: DemoRecord, rest: readonly string[]): GraphAnswer {
  const { claims, request, world } = context;
  // Of others only what they share, which this tenant knows nothing of.
  if (!mayReadOwnFiles(claims, person.oid)) return refuse(GRAPH_ERRORS.driveAccessDenied);
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  if (person.userType === 'Guest') return refuse(GRAPH_ERRORS.noMySite);
  if (!person.hasSharePointLicence) return refuse(GRAPH_ERRORS.noSharePointLicence);
  world.drives.provision(person.upn);
  const facts: DriveFacts = {
    upn: person.upn,
    origins: context.origins,
    items: world.drives.items(person.upn),
    tickets: world.drives.tickets,
  };
  return routeDrive(context, facts, rest.map(decode));
}

function routeDrive(context: GraphContext, facts: DriveFacts, [first, second, ...others]: readonly string[]) {
  if (first === undefined) return answerTheDrive(context, facts);
  const root = facts.items.find(({ parentId }) => parentId === null);
  const wanted = SEARCH.exec(first === 'root' ? (second ?? '') : first)?.[1];
  if (wanted !== undefined) return listItems(context, facts, found(facts, wanted.replaceAll("''", "'")));
  if (first === 'root') return answerItem(context, facts, root, second === undefined ? [] : [second, ...others]);
  if (first === 'items') return answerItem(context, facts, itemById(facts, root, second), others);
  if (first !== 'special') return refuse(segmentNotFound(first));
  const special = facts.items.find(({ name }) => name === SPECIAL_FOLDERS[second ?? '']);
  return answerItem(context, facts, special, others);
}

function itemById({ items }: DriveFacts, root: DriveItem | undefined, id: string | undefined) {
  return id === 'root' ? root : items.find((item) => item.id === id);
}

function answerItem(
  context: GraphContext,
  facts: DriveFacts,
  item: DriveItem | undefined,
  [relation, ...rest]: readonly string[],
): GraphAnswer {
  if (item === undefined) return refuse(GRAPH_ERRORS.driveItemNotFound);
  switch (relation) {
    case undefined: {
      const query = context.request.url.searchParams;
      const shape = { select: parseSelect(query), expandsThumbnails: expandsThumbnails(query) };
      return answer({ '@odata.context': contextOf(context, facts), ...describeItem(item, facts, shape) });
    }
    case 'children':
      return listItems(context, facts, childrenOf(facts, item));
    case 'content':
      return answerContent(facts, item);
    case 'thumbnails':
      return answerThumbnails(facts, item, rest);
    default:
      return refuse(segmentNotFound(relation));
  }
}

/** A redirect to the pre-authenticated address, where no token is taken. */
function answerContent(facts: DriveFacts, item: DriveItem): GraphAnswer {
  if (item.kind === 'folder') return refuse(GRAPH_ERRORS.driveItemNotFound);
  return redirect(preAuthenticatedUrl(item, 'content', facts));
}

/** `thumbnails`, `thumbnails/0`, `thumbnails/0/medium` and `thumbnails/0/medium/content`. */
function answerThumbnails(facts: DriveFacts, item: DriveItem, [set, size, tail]: readonly string[]): GraphAnswer {
  const sets = thumbnailSets(item, facts);
  if (set === undefined) return answer({ value: sets });
  const isKnown = set === '0' && item.kind === 'file' && sets[0] !== undefined;
  if (!isKnown) return refuse(GRAPH_ERRORS.driveItemNotFound);
  if (size === undefined) return answer(sets[0] ?? {});
  if (!isThumbnailName(size)) return refuse(GRAPH_ERRORS.driveItemNotFound);
  if (tail === 'content') return redirect(preAuthenticatedUrl(item, size, facts));
  return tail === undefined ? answer(describeThumbnail(item, size, facts)) : refuse(segmentNotFound(tail));
}

function answerTheDrive(context: GraphContext, { upn }: DriveFacts): GraphAnswer {
  return answer({
    '@odata.context': `${context.origins.graph}/${context.version}/$metadata#drives/$entity`,
    id: driveId(upn),
    name: 'OneDrive',
    driveType: 'business',
    owner: { user: { email: upn } },
  });
}

function childrenOf({ items }: DriveFacts, folder: DriveItem): readonly DriveItem[] {
  return items.filter(({ parentId }) => parentId === folder.id);
}

/** Everything below the root whose name has a word that begins as each word of the search does. */
function found({ items }: DriveFacts, text: string): readonly DriveItem[] {
  const wanted = wordsOf(text);
  const matches = ({ name }: DriveItem) =>
    wanted.every((word) => wordsOf(name).some((other) => other.startsWith(word)));
  return wanted.length === 0 ? [] : items.filter((item) => item.parentId !== null && matches(item));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function contextOf({ origins, version }: GraphContext, { upn }: DriveFacts): string {
  return `${origins.graph}/${version}/$metadata#users('${upn}')/drive/items/$entity`;
}

function redirect(location: string): GraphAnswer {
  return { kind: 'answer', response: { status: 302, headers: { location } } };
}

function isThumbnailName(text: string): text is ThumbnailName {
  return Object.hasOwn(THUMBNAIL_EDGES, text);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: nothing has such a name.
    return segment;
  }
}
