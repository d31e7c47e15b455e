import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  isSystemError,
  makePrivateFolder,
  namesIn,
  parseStored,
  readIfPresent,
  writePrivately,
} from '../files/private-files.ts';
import type { Retention } from '../settings/settings-schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const storedPhoto = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

const storedChange = z.object({
  id: z.string(),
  /** This machine's clock: ISO 8601 UTC. */
  storedAt: z.iso.datetime(),
  /** What was there before; null where there was no photo, so that undo removes. */
  before: storedPhoto.nullable(),
  published: storedPhoto,
  /** When the service took it, by its own clock; null while that is not known. */
  publishedAt: z.iso.datetime().nullable(),
  etagBefore: z.string().nullable(),
  etagAfter: z.string().nullable(),
  /** When the photo before was put back, by the service's clock. */
  undoneAt: z.iso.datetime().nullable(),
});

export type StoredPhoto = Readonly<z.infer<typeof storedPhoto>>;

/** One replacement of a photo by this machine. */
export type PhotoChange = Readonly<z.infer<typeof storedChange>>;

interface NewChange {
  readonly before: { readonly bytes: Buffer; readonly width: number | null; readonly height: number | null } | null;
  readonly published: { readonly bytes: Buffer; readonly width: number | null; readonly height: number | null };
  readonly etagBefore: string | null;
}

/**
 * Photos that this machine replaced, so that a publish can be undone and an old copy be recognised. In the state
 * folder, readable by its owner alone; settings say how many are kept and how long.
 */
export interface OldPhotoStore {
  /** Resolves once both photos are on the disk: before that nothing may be uploaded. */
  readonly add: (change: NewChange) => Promise<PhotoChange>;
  readonly update: (change: PhotoChange) => Promise<void>;
  readonly remove: (change: PhotoChange) => Promise<void>;
  /** Newest first. A damaged entry is left out, and all of them where the folder can't be read. */
  readonly list: () => Promise<readonly PhotoChange[]>;
  readonly read: (photo: StoredPhoto) => Promise<Buffer | null>;
  /** Remove what is beyond the limits. For the holder of the person's lock alone, as adding is. */
  readonly prune: () => Promise<void>;
}

export function createOldPhotoStore(
  personDir: string,
  retention: Pick<Retention, 'oldPhotoCount' | 'oldPhotoDays'>,
  nowMs: () => number = Date.now,
): OldPhotoStore {
  const dir = join(personDir, 'photos');
  const changeFile = (id: string) => join(dir, `${id}.json`);
  const photoFile = (sha256: string) => join(dir, `${sha256}.jpg`);

  const save = (change: PhotoChange) => writePrivately(changeFile(change.id), JSON.stringify(change, null, 2));

  async function savePhoto(photo: NewChange['published']): Promise<StoredPhoto> {
    const sha256 = createHash('sha256').update(photo.bytes).digest('hex');
    await writePrivately(photoFile(sha256), photo.bytes);
    return { sha256, width: photo.width, height: photo.height };
  }

  async function list(): Promise<readonly PhotoChange[]> {
    const names = await namesIn(dir);
    const changes = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => load(join(dir, name))),
    );
    return changes.filter((change) => change !== null).sort((a, b) => b.storedAt.localeCompare(a.storedAt));
  }

  /** Remove changes beyond the limits, then pictures that no change names. */
  async function prune(): Promise<void> {
    const oldest = new Date(nowMs() - retention.oldPhotoDays * DAY_MS).toISOString();
    const changes = await list();
    const kept = changes.filter((change, index) => index < retention.oldPhotoCount && change.storedAt >= oldest);
    const names = new Set(kept.flatMap(({ id, before, published }) => [id, before?.sha256, published.sha256]));
    const files = await namesIn(dir);
    await Promise.all(
      files
        .filter((name) => !names.has(name.replace(/\.(json|jpg)$/, '')))
        .map((name) => removeIfPossible(join(dir, name))),
    );
  }

  return {
    add: async ({ before, published, etagBefore }) => {
      await makePrivateFolder(personDir);
      await makePrivateFolder(dir);
      const change: PhotoChange = {
        id: randomUUID(),
        storedAt: new Date(nowMs()).toISOString(),
        before: before === null ? null : await savePhoto(before),
        published: await savePhoto(published),
        publishedAt: null,
        etagBefore,
        etagAfter: null,
        undoneAt: null,
      };
      await save(change);
      await prune();
      return change;
    },
    update: save,
    prune,
    remove: async ({ id }) => {
      await rm(changeFile(id), { force: true });
      await prune();
    },
    list: () => unlessUnreadable(list(), []),
    read: async ({ sha256 }) => {
      const bytes = await unlessUnreadable(readIfPresent(photoFile(sha256)), null);
      // A picture that was altered on the disk is no backup.
      return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    },
  };
}

async function load(file: string): Promise<PhotoChange | null> {
  const content = await readIfPresent(file);
  return content === null ? null : parseStored(content, storedChange);
}

/** What can't be removed now is in nobody's way and goes the next time. */
async function removeIfPossible(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** What is kept here helps to judge and to undo; without it the photo can still be shown and checked. */
async function unlessUnreadable<T>(reading: Promise<T>, instead: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return instead;
  }
}
