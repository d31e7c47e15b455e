import { createHash, randomUUID } from 'node:crypto';
import type { OldPhotoStore, PhotoChange, StoredPhoto } from '../../publish/old-photo-store.ts';

/**
 * The photo that one publish replaced, for as long as somebody refers to it, and on no disk: a station keeps no old
 * photos (design decision 7).
 */
export function createMemoryOldPhotos(now: () => Date): OldPhotoStore {
  const photos = new Map<string, Buffer>();
  let changes: readonly PhotoChange[] = [];

  const keep = (photo: {
    readonly bytes: Buffer;
    readonly width: number | null;
    readonly height: number | null;
  }) => {
    const sha256 = createHash('sha256').update(photo.bytes).digest('hex');
    photos.set(sha256, photo.bytes);
    return { sha256, width: photo.width, height: photo.height } satisfies StoredPhoto;
  };

  return {
    add: async ({ before, published, etagBefore }) => {
      const change: PhotoChange = {
        id: randomUUID(),
        storedAt: now().toISOString(),
        before: before && keep(before),
        published: keep(published),
        publishedAt: null,
        etagBefore,
        etagAfter: null,
        undoneAt: null,
      };
      changes = [change, ...changes];
      return change;
    },
    update: async (change) => {
      changes = changes.map((one) => (one.id === change.id ? change : one));
    },
    remove: async ({ id }) => {
      changes = changes.filter((change) => change.id !== id);
    },
    list: async () => changes,
    read: async ({ sha256 }) => photos.get(sha256) ?? null,
    prune: async () => undefined,
  };
}
