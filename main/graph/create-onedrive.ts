import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Failure } from '../../contract/failure.ts';
import type { OneDriveEntry, OneDrivePage } from '../../contract/onedrive.ts';
import { PORTRAIT_LIMIT_BYTES } from '../../contract/photo.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { download } from '../http/download.ts';
import type { Answer } from '../http/exchange.ts';
import { createLimiter } from '../http/limiter.ts';
import { DOWNLOAD_URL, DRIVE_ITEM_FIELDS, type DriveItem, driveItem, toEntry } from './drive-item.ts';
import { parseAnswer, toDrivePage } from './drive-page.ts';
import { createDriveRequests, type DriveRequests, type DriveRequestsOptions } from './drive-requests.ts';

const PAGE_SIZE = 60;
/** A page with fewer entries than this is followed by the next, so that documents don't make it look empty. */
const ENOUGH_ENTRIES = 24;
const MOST_PAGES_AT_ONCE = 5;
const MOST_NOTED = 2000;
const THUMBNAILS_AT_ONCE = 4;
const THUMBNAIL_LIMIT_BYTES = 1_000_000;

/** A picture file of the drive, in memory. */
interface DrivePicture {
  readonly bytes: Buffer;
  readonly name: string;
}

/** The signed-in person's own OneDrive, to choose a picture from. */
export interface OneDrive {
  /** Entries of a folder by its id, of the root with null; folders and pictures only. */
  readonly list: (folderId: string | null, signal?: AbortSignal) => Promise<Result<OneDrivePage>>;
  readonly search: (text: string, signal?: AbortSignal) => Promise<Result<OneDrivePage>>;
  /** What follows a page, by its `next`. */
  readonly more: (next: string, signal?: AbortSignal) => Promise<Result<OneDrivePage>>;
  /** As the service made it, at most 1 MB; null where there is none. */
  readonly thumbnail: (itemId: string, signal?: AbortSignal) => Promise<Result<Buffer | null>>;
  /** At most `PORTRAIT_LIMIT_BYTES`, counted while they arrive. */
  readonly picture: (itemId: string, signal?: AbortSignal) => Promise<Result<DrivePicture>>;
}

const thumbnailAnswer = z.object({ url: z.string().max(4000) });

interface OneDriveOptions extends DriveRequestsOptions {
  /** Otherwise HEIC is listed as a format that isn't opened. */
  readonly heicAllowed: boolean;
}

/** Browsing asks for few fields and small thumbnails; the file itself comes when a picture is chosen. */
export function createOneDrive(options: OneDriveOptions): OneDrive {
  const requests = createDriveRequests(options);
  const thumbnails = createThumbnails(options, requests);
  const links = createNotes();
  const entriesOf = entriesWith(options);

  async function read(first: Result<Answer>, signal: AbortSignal | undefined): Promise<Result<OneDrivePage>> {
    const read = await readEnough({ requests, entriesOf, first, signal });
    if (!read.ok) return read;
    const { items, nextLink } = read.value;
    thumbnails.note(items);
    const next = nextLink === null ? null : links.add(randomUUID(), nextLink);
    return succeed({ entries: entriesOf(items), next });
  }

  return {
    list: async (folderId, signal) => {
      const path = folderId === null ? '/me/drive/root/children' : `${pathOf(folderId)}/children`;
      return read(await requests.ask(`${path}?${LIST_QUERY}`, signal), signal);
    },
    search: async (text, signal) =>
      read(await requests.ask(`/me/drive/root/search(q='${quoted(text)}')?${LIST_QUERY}`, signal), signal),
    more: async (next, signal) => {
      const link = links.get(next);
      return link === undefined ? fail({ kind: 'stopped' }) : read(await requests.follow(link, signal), signal);
    },
    thumbnail: thumbnails.fetch,
    picture: async (itemId, signal) => {
      const path = `${pathOf(itemId)}?$select=${DRIVE_ITEM_FIELDS},${DOWNLOAD_URL}`;
      const found = parseAnswer(await requests.ask(path, signal), driveItem);
      return found.ok ? fetchPicture(options, found.value, signal) : found;
    },
  };
}

const LIST_QUERY = `$select=${DRIVE_ITEM_FIELDS}&$expand=thumbnails&$top=${PAGE_SIZE}`;

interface Reading {
  readonly requests: DriveRequests;
  readonly entriesOf: ReturnType<typeof entriesWith>;
  readonly first: Result<Answer>;
  readonly signal: AbortSignal | undefined;
}

/** A page, and those after it where there is little on it that people would see. */
async function readEnough({ requests, entriesOf, first, signal }: Reading) {
  const items: DriveItem[] = [];
  let page = toDrivePage(first);
  for (let count = 1; page.ok; count += 1) {
    items.push(...page.value.items);
    const { nextLink } = page.value;
    const isEnough = entriesOf(items).length >= ENOUGH_ENTRIES || count === MOST_PAGES_AT_ONCE;
    if (nextLink === null || isEnough) return succeed({ items, nextLink });
    page = toDrivePage(await requests.follow(nextLink, signal));
  }
  return page;
}

function entriesWith(options: Pick<OneDriveOptions, 'heicAllowed'>) {
  return (items: readonly DriveItem[]): readonly OneDriveEntry[] =>
    items.map((item) => toEntry(item, options)).filter((entry) => entry !== null);
}

/** Thumbnails by item: a listing brings their addresses, and a new one is asked for when an old one has expired. */
function createThumbnails({ connection, sleep }: OneDriveOptions, requests: DriveRequests) {
  const addresses = createNotes();
  const limit = createLimiter(THUMBNAILS_AT_ONCE);
  const get = (url: string, signal: AbortSignal | undefined) =>
    download(connection.fetch, { url, limitBytes: THUMBNAIL_LIMIT_BYTES, signal, sleep });

  async function fetch(itemId: string, signal: AbortSignal | undefined): Promise<Result<Buffer | null>> {
    const noted = addresses.get(itemId);
    const first = noted === undefined ? null : await get(noted, signal);
    if (first !== null && (first.ok || !isExpired(first.failure))) return first;
    const answer = await requests.ask(`${pathOf(itemId)}/thumbnails/0/medium`, signal);
    const address = parseAnswer(answer, thumbnailAnswer);
    if (!address.ok) return address.failure.kind === 'file-gone' ? succeed(null) : address;
    addresses.add(itemId, address.value.url);
    return noneWhereRefused(await get(address.value.url, signal));
  }
  return {
    note: (items: readonly DriveItem[]) => {
      for (const { id, thumbnails } of items) {
        const url = thumbnails?.[0]?.medium?.url;
        if (url !== undefined) addresses.add(id, url);
      }
    },
    fetch: (itemId: string, signal?: AbortSignal) => limit(() => fetch(itemId, signal)),
  };
}

async function fetchPicture(
  options: OneDriveOptions,
  item: DriveItem,
  signal: AbortSignal | undefined,
): Promise<Result<DrivePicture>> {
  const { name, size } = item;
  const url = item[DOWNLOAD_URL];
  if (toEntry(item, options)?.kind !== 'picture') return fail({ kind: 'not-a-picture' });
  const limitBytes = PORTRAIT_LIMIT_BYTES;
  // Saves a download that would end in the same words; the limit itself is kept below.
  if (size && size > limitBytes) return fail({ kind: 'too-many-bytes', bytes: size, limitBytes });
  if (!url) return fail({ kind: 'file-refused' });
  const file = await download(options.connection.fetch, { url, limitBytes, signal, sleep: options.sleep });
  if (file.ok) return succeed({ bytes: file.value, name });
  return isExpired(file.failure) ? fail({ ...file.failure, kind: 'file-refused' }) : file;
}

/** A new address that is refused as well: nobody has to sign in anew for a thumbnail, there is just none. */
function noneWhereRefused(got: Result<Buffer>): Result<Buffer | null> {
  return !got.ok && isExpired(got.failure) ? succeed(null) : got;
}

/** A pre-authenticated address lasts about an hour. */
function isExpired(failure: Failure): boolean {
  if (failure.kind === 'sign-in-needed') return true;
  return 'status' in failure && [403, 404, 410].includes(failure.status ?? 0);
}

function pathOf(itemId: string): string {
  return `/me/drive/items/${encodeURIComponent(itemId)}`;
}

/** OData doubles a quote; what is left of the address's own signs is escaped. */
function quoted(text: string): string {
  return encodeURIComponent(text.replaceAll("'", "''")).replaceAll("'", '%27');
}

/** The last few thousand, oldest out first. */
function createNotes() {
  const notes = new Map<string, string>();
  return {
    get: (key: string) => notes.get(key),
    add: (key: string, value: string) => {
      notes.delete(key);
      notes.set(key, value);
      const [oldest] = notes.keys();
      if (notes.size > MOST_NOTED && oldest !== undefined) notes.delete(oldest);
      return key;
    },
  };
}
