import { isSystemError } from '../../files/private-files.ts';
import type { Log } from '../../log/log.ts';
import { LOST_STATE, unpackItem, unpackState } from './item-file.ts';
import type { QueuedPictures, QueueItem } from './photo-queue.ts';
import type { QueueFolder } from './queue-folder.ts';
import { unseal } from './seal.ts';

const PHOTO_FILE = /^\d{8,16}-[\da-f-]{36}\.photo$/;
const STATE_FILE = /^\d{8,16}-[\da-f-]{36}\.state$/;
const DRAFT_FILE = /\.new$/;

/** File names sort as the items do. */
const NUMBER_DIGITS = 8;

export function isPhotoFile(name: string): boolean {
  return PHOTO_FILE.test(name);
}

export function fileOf(item: Pick<QueueItem, 'id' | 'number'>): string {
  return `${stemOf(item)}.photo`;
}

export function stateFileOf(item: Pick<QueueItem, 'id' | 'number'>): string {
  return `${stemOf(item)}.state`;
}

function stemOf({ id, number }: Pick<QueueItem, 'id' | 'number'>): string {
  return `${String(number).padStart(NUMBER_DIGITS, '0')}-${id}`;
}

/** Remove drafts that were never finished, and states whose photo is gone. */
export async function sweepLeftovers(folder: QueueFolder): Promise<void> {
  const names = await folder.names();
  const photos = new Set(names.filter(isPhotoFile).map(stemOfFile));
  const isLeft = (name: string) =>
    DRAFT_FILE.test(name) || (STATE_FILE.test(name) && !photos.has(stemOfFile(name)));
  for (const name of names.filter(isLeft)) await folder.remove(name);
}

function numberOf(name: string): number {
  return Number.parseInt(name, 10);
}

function stemOfFile(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

export interface ReadItems {
  readonly items: readonly QueueItem[];
  /** Files that the disk would not give, as opposed to damaged ones: they may be read the next time. */
  readonly leftInPlace: number;
  /** The highest number of them all; 0: there is none. */
  readonly lastNumber: number;
}

/** Every item that can be read, in order, each with what was last written of it. Damaged files are set aside. */
export async function readItems(folder: QueueFolder, key: Buffer, log: Log): Promise<ReadItems> {
  const items: QueueItem[] = [];
  let leftInPlace = 0;
  const names = (await folder.names()).filter(isPhotoFile);
  for (const name of names.sort((a, b) => numberOf(a) - numberOf(b))) {
    const read = await readPictures(folder, key, name);
    if (read.kind === 'read') items.push(await withState(folder, key, read.item, log));
    else if (read.kind === 'damaged') await folder.setAside(name);
    else leftInPlace += 1;
  }
  await sweepLeftovers(folder);
  return { items, leftInPlace, lastNumber: Math.max(0, ...names.map(numberOf)) };
}

type Read =
  | { readonly kind: 'read'; readonly item: QueueItem; readonly pictures: QueuedPictures }
  | { readonly kind: 'damaged' | 'disk-trouble' };

export async function readPictures(folder: QueueFolder, key: Buffer, name: string): Promise<Read> {
  const bytes = await readOrTrouble(folder, name);
  if (bytes === 'disk-trouble') return { kind: bytes };
  const content = bytes === null ? null : unseal(key, name, bytes);
  const unpacked = content === null ? null : unpackItem(content);
  return unpacked === null ? { kind: 'damaged' } : { kind: 'read', ...unpacked };
}

async function withState(folder: QueueFolder, key: Buffer, item: QueueItem, log: Log): Promise<QueueItem> {
  const name = stateFileOf(item);
  const bytes = await readOrTrouble(folder, name);
  if (bytes === null) return item;
  const content = bytes === 'disk-trouble' ? null : unseal(key, name, bytes);
  const state = content === null ? null : unpackState(content);
  if (state === null) log.warn('queue-state-unreadable', {});
  return { ...item, ...(state ?? LOST_STATE) };
}

async function readOrTrouble(folder: QueueFolder, name: string): Promise<Buffer | null | 'disk-trouble'> {
  try {
    return await folder.read(name);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'disk-trouble';
  }
}
