import { createHash } from 'node:crypto';
import type { Origins } from '../origins.ts';
import { personalSiteUrl } from '../sharepoint/personal-site.ts';
import type { DriveFile, DriveItem } from '../world/drive/drive-item.ts';
import { type DriveStore, THUMBNAIL_EDGES, type ThumbnailName } from '../world/drive/drive-store.ts';
import type { DriveTicket } from '../world/drive/drive-tickets.ts';

/** Whose item is described, and from what. */
export interface DriveFacts {
  readonly upn: string;
  readonly origins: Origins;
  readonly items: readonly DriveItem[];
  readonly tickets: DriveStore['tickets'];
}

const THUMBNAIL_NAMES = Object.keys(THUMBNAIL_EDGES) as ThumbnailName[];
const DOWNLOAD_URL = '@microsoft.graph.downloadUrl';
const DRIVE_ID_LETTERS = 24;

/** A driveItem, with the selected members only; the id is always among them. */
export function describeItem(
  item: DriveItem,
  facts: DriveFacts,
  { select, expandsThumbnails }: { readonly select: readonly string[] | null; readonly expandsThumbnails: boolean },
): object {
  const all: Readonly<Record<string, unknown>> = {
    ...commonMembers(item, facts),
    ...(item.kind === 'folder' ? folderMembers(item, facts) : fileMembers(item, facts)),
  };
  const chosen = select === null ? all : pick(all, ['id', ...select]);
  const thumbnails = expandsThumbnails ? { thumbnails: thumbnailSets(item, facts) } : {};
  return { ...chosen, ...thumbnails };
}

/** One set of three sizes for a picture, none for anything else. */
export function thumbnailSets(item: DriveItem, facts: DriveFacts): readonly object[] {
  if (item.kind === 'folder' || item.content.kind !== 'portrait') return [];
  const sizes = THUMBNAIL_NAMES.map((name) => [name, describeThumbnail(item, name, facts)]);
  return [{ id: '0', ...Object.fromEntries(sizes) }];
}

export function describeThumbnail(file: DriveFile, name: ThumbnailName, facts: DriveFacts): object {
  const { width, height } = file.content.kind === 'portrait' ? file.content : { width: 1, height: 1 };
  const scale = THUMBNAIL_EDGES[name] / Math.max(width, height);
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    url: preAuthenticatedUrl(file, name, facts),
  };
}

/** On the My Site host, good for an hour, and of use to nobody but who was given it. */
export function preAuthenticatedUrl(file: DriveFile, use: DriveTicket['use'], facts: DriveFacts): string {
  const page = use === 'content' ? 'download' : 'thumbnail';
  const url = new URL(`${facts.origins.mySiteApi}/_layouts/15/${page}.aspx`);
  url.searchParams.set('UniqueId', file.id);
  url.searchParams.set('tempauth', facts.tickets.issue({ upn: facts.upn, itemId: file.id, use }));
  return url.href;
}

export function expandsThumbnails(query: URLSearchParams): boolean {
  return /^thumbnails\b/.test(query.get('$expand') ?? '');
}

export function driveId(upn: string): string {
  return `b!${createHash('sha256').update(upn).digest('base64url').slice(0, DRIVE_ID_LETTERS)}`;
}

function commonMembers(item: DriveItem, { upn, origins, items }: DriveFacts) {
  const changed = new Date(item.changedAt).toISOString();
  const parent = items.find(({ id }) => id === item.parentId);
  const reference = { driveType: 'business', driveId: driveId(upn) };
  return {
    id: item.id,
    name: item.name,
    eTag: `"{${item.id}},1"`,
    cTag: `"c:{${item.id}},1"`,
    createdDateTime: changed,
    lastModifiedDateTime: changed,
    fileSystemInfo: { createdDateTime: changed, lastModifiedDateTime: changed },
    webUrl: `${personalSiteUrl(origins, upn)}Documents${pathOf(item, items)}`,
    parentReference: parent
      ? { ...reference, id: parent.id, path: `/drive/root:${pathOf(parent, items)}` }
      : reference,
    ...(item.parentId === null ? { root: {} } : {}),
  };
}

function folderMembers(item: DriveItem & { readonly kind: 'folder' }, { items }: DriveFacts) {
  const childCount = items.filter(({ parentId }) => parentId === item.id).length;
  const folder = { size: 0, folder: { childCount } };
  if (!item.isShortcut) return folder;
  // A shortcut says where the folder really is; what is in it belongs to another drive.
  return { ...folder, remoteItem: { id: item.id, name: item.name, folder: { childCount: 3 } } };
}

function fileMembers(file: DriveFile, facts: DriveFacts) {
  const { content, mimeType, size } = file;
  const picture = content.kind === 'portrait' ? { image: { width: content.width, height: content.height } } : {};
  return {
    size,
    file: { mimeType },
    ...picture,
    ...(mimeType.startsWith('image/') ? { photo: { takenDateTime: new Date(file.changedAt).toISOString() } } : {}),
    [DOWNLOAD_URL]: preAuthenticatedUrl(file, 'content', facts),
  };
}

function pathOf(item: DriveItem, items: readonly DriveItem[]): string {
  if (item.parentId === null) return '';
  const parent = items.find(({ id }) => id === item.parentId);
  return `${parent ? pathOf(parent, items) : ''}/${encodeURIComponent(item.name)}`;
}

function pick(all: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries([...new Set(names)].filter((name) => name in all).map((name) => [name, all[name]]));
}
