import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { takeLock } from '../../files/lock.ts';
import { isSystemError } from '../../files/private-files.ts';
import { canEncrypt, type Protector } from '../../identity/protector.ts';
import type { Log } from '../../log/log.ts';
import { createTurn } from '../in-turn.ts';
import { FIRST_STATE, packItem, packState } from './item-file.ts';
import type { NewQueueItem, PhotoQueue, QueuedPictures, QueueItem, QueueTrouble } from './photo-queue.ts';
import { openQueueFolder, type QueueFolder } from './queue-folder.ts';
import { KEY_FILE, keyForTenant, makeQueueKey, readQueueKey } from './queue-key.ts';
import { fileOf, isPhotoFile, readItems, readPictures, stateFileOf, sweepLeftovers } from './read-items.ts';
import { seal } from './seal.ts';

const HOUR_MS = 60 * 60 * 1000;

export interface PhotoQueueOptions {
  /** Of this tenant's station in the state folder; made where it isn't there. */
  readonly folder: string;
  /** A photo is never read in another tenant: ids and employee numbers mean somebody else there. */
  readonly tenantId: string;
  readonly protector: Protector;
  /** How many photos may wait; 0: none more. */
  readonly limit: number;
  readonly maxHours: number;
  readonly log: Log;
  readonly now: () => Date;
  /** The files themselves; tests pass some that fail. */
  readonly openFolder?: (dir: string) => Promise<QueueFolder>;
}

/**
 * Open the queue of this machine, which one process may have at a time. What can't be read any more is set aside, and so
 * is what was taken for another tenant.
 * Where the key is gone or can't be read that is everything, and a new key begins.
 */
export async function openPhotoQueue(options: PhotoQueueOptions): Promise<Result<PhotoQueue, QueueTrouble>> {
  const { folder: dir, protector, openFolder = openQueueFolder } = options;
  if (!canEncrypt(protector)) return fail({ kind: 'no-encryption' });
  return unlessDiskFails(async () => {
    const folder = await openFolder(dir);
    const lock = await takeLock(join(dir, 'queue.lock'));
    if (lock === null) return fail({ kind: 'queue-in-use' as const });
    try {
      return succeed(createQueue(await load(options, folder), lock.release));
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

interface Loaded {
  readonly options: PhotoQueueOptions;
  readonly folder: QueueFolder;
  readonly key: Buffer;
  readonly isKeyLost: boolean;
  /** In the order of their numbers: what is added comes last. */
  readonly items: Map<string, QueueItem>;
  /** Photos that the disk would not give. */
  readonly leftInPlace: number;
  /** Number of the last photo, those that the disk would not give included: whatever comes is later than they are. */
  readonly lastNumber: number;
  unreadable: number;
}

async function load(options: PhotoQueueOptions, folder: QueueFolder): Promise<Loaded> {
  const { log, now, protector } = options;
  await sweepLeftovers(folder);
  const kept = await readQueueKey(folder, protector);
  const photos = (await folder.names()).filter(isPhotoFile);
  const isKeyLost = kept === null && photos.length > 0;
  if (isKeyLost) log.error('queue-key-lost', { photos: photos.length });
  if (kept === null) await setAllAside(folder, photos);
  const key = keyForTenant(kept ?? (await makeQueueKey(folder, protector)), options.tenantId);
  const { items, lastNumber, leftInPlace } = await readItems(folder, key, log);
  const byId = new Map(items.map((item) => [item.id, item]));
  const loaded: Loaded = { options, folder, key, isKeyLost, items: byId, lastNumber, leftInPlace, unreadable: 0 };
  await pruneAside(loaded, now());
  if (loaded.unreadable > 0) log.warn('queue-unreadable', { photos: loaded.unreadable });
  return loaded;
}

/** What can't be read is kept no longer than what can, and no more of it; beside it the key that encrypted it. */
async function pruneAside(loaded: Loaded, now: Date): Promise<void> {
  const { folder, leftInPlace, options } = loaded;
  const kept = await folder.pruneAside(options.limit + 1, oldestOf(options, now));
  loaded.unreadable = kept.filter(isPhotoFile).length + leftInPlace;
}

function oldestOf({ maxHours }: PhotoQueueOptions, now: Date): number {
  return now.getTime() - maxHours * HOUR_MS;
}

/** The key stays with what it encrypted: where its key ring is back one day, somebody may still want them. */
async function setAllAside(folder: QueueFolder, photos: readonly string[]): Promise<void> {
  for (const name of photos) await folder.setAside(name);
  if ((await folder.read(KEY_FILE)) !== null) await folder.setAside(KEY_FILE);
  await sweepLeftovers(folder);
}

function createQueue(loaded: Loaded, release: () => Promise<void>): PhotoQueue {
  const { folder, isKeyLost, items, options } = loaded;
  let last = loaded.lastNumber;
  // One change of the folder at a time: what a file holds is then what was asked for last.
  const inTurn = createTurn();
  const change = <T>(work: () => Promise<Result<T, QueueTrouble>>) => inTurn(() => unlessDiskFails(work));

  return {
    list: () => [...items.values()],
    add: (item, pictures) => change(() => add(loaded, item, pictures, () => ++last)),
    photo: (id) => inTurn(() => readPhoto(loaded, id)),
    update: (id, changed) =>
      change(async () => {
        const item = items.get(id);
        if (item === undefined) return succeed(undefined);
        const next = { ...item, ...changed };
        await folder.write(stateFileOf(item), seal(loaded.key, stateFileOf(item), packState(next)));
        items.set(id, next);
        return succeed(undefined);
      }),
    remove: (id) => change(() => remove(loaded, id)),
    expire: async (now) => {
      const oldest = oldestOf(options, now);
      const expired = [...items.values()].filter(({ takenAt }) => Date.parse(takenAt) < oldest);
      const removed = await Promise.all(expired.map(({ id }) => change(() => remove(loaded, id))));
      await change(async () => succeed(await pruneAside(loaded, now)));
      return expired.filter((_item, index) => removed[index]?.ok === true);
    },
    unreadable: () => loaded.unreadable,
    isKeyLost,
    limit: options.limit,
    close: () => inTurn(release),
  };
}

async function add(
  { folder, items, key, options: { limit } }: Loaded,
  order: NewQueueItem,
  pictures: QueuedPictures,
  nextNumber: () => number,
): Promise<Result<QueueItem, QueueTrouble>> {
  const others = [...items.values()].filter((item) => item.key !== order.key);
  if (others.length >= limit) return fail({ kind: 'queue-full' });
  const { sha256 } = pictures.photo;
  const item: QueueItem = { ...order, id: randomUUID(), number: nextNumber(), sha256, ...FIRST_STATE };
  const name = fileOf(item);
  try {
    await folder.write(name, seal(key, name, packItem(item, pictures)));
  } catch (error) {
    // It may be there all the same: who is told that it isn't must not find it after a restart.
    await folder.remove(name).catch(() => undefined);
    throw error;
  }
  items.set(item.id, item);
  return succeed(item);
}

async function remove({ folder, items }: Loaded, id: string): Promise<Result<void, QueueTrouble>> {
  const item = items.get(id);
  if (item === undefined) return succeed(undefined);
  await folder.remove(fileOf(item));
  items.delete(id);
  // Without its photo it means nothing, and goes at the next start at the latest.
  await folder.remove(stateFileOf(item)).catch(() => undefined);
  return succeed(undefined);
}

async function readPhoto(loaded: Loaded, id: string): Promise<QueuedPictures | null> {
  const item = loaded.items.get(id);
  if (item === undefined) return null;
  const read = await readPictures(loaded.folder, loaded.key, fileOf(item));
  if (read.kind === 'read') return read.pictures;
  loaded.options.log.error('queue-photo-unreadable', { reason: read.kind });
  if (read.kind === 'damaged') {
    loaded.items.delete(id);
    loaded.unreadable += 1;
    await loaded.folder.setAside(fileOf(item)).catch(() => undefined);
  }
  return null;
}

async function unlessDiskFails<T>(work: () => Promise<Result<T, QueueTrouble>>): Promise<Result<T, QueueTrouble>> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) return fail({ kind: 'cannot-write', name: 'queue' });
    throw error;
  }
}
