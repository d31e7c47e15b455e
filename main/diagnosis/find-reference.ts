import { createHash } from 'node:crypto';
import { comparePrints } from '../photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../photo/pictures.ts';
import type { OldPhotoStore, PhotoChange, StoredPhoto } from '../publish/old-photo-store.ts';
import type { GatheredCopy } from './gather-copies.ts';

/** From here on two stored pictures are one photo that a service re-encoded; a recrop by 1 % scores less. */
const ONE_PHOTO_SSIM = 0.985;

/** The photo that every copy is judged against, and the earlier ones that this machine knows. */
export interface Reference {
  readonly print: PhotoPrint | null;
  readonly sha256: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** When this machine published it: ISO 8601 UTC, the service's clock; null where it did not. */
  readonly publishedAt: string | null;
  readonly etagBefore: string | null;
  readonly etagAfter: string | null;
  readonly earlier: readonly PhotoPrint[];
}

interface KnownPhoto extends StoredPhoto {
  readonly print: PhotoPrint;
}

/**
 * What this machine put there last, if Graph still serves it; else the photo that Graph serves. Without a photo on
 * Graph there is no reference, only earlier photos.
 */
export async function findReference(
  store: Pick<OldPhotoStore, 'list' | 'read'>,
  pictures: Pick<Pictures, 'print'>,
  graph: Pick<GatheredCopy, 'picture' | 'etag'>,
): Promise<Reference> {
  const changes = await store.list();
  const known = await readKnown(store, pictures, changes);
  if (graph.picture === null) return { ...NO_REFERENCE, earlier: known.map(({ print }) => print) };

  const { bytes, print: served } = graph.picture;
  const last = lastPut(changes);
  const photo = last && known.find(({ sha256 }) => sha256 === last.photo?.sha256);
  const isStillThere = photo && isNearest(served, photo, known);
  const print = isStillThere ? photo.print : served;
  return {
    print,
    sha256: isStillThere ? photo.sha256 : createHash('sha256').update(bytes).digest('hex'),
    width: isStillThere ? photo.width : served.width,
    height: isStillThere ? photo.height : served.height,
    publishedAt: isStillThere ? last.at : null,
    etagBefore: isStillThere ? last.etagBefore : null,
    etagAfter: isStillThere ? last.etagAfter : (graph.etag ?? null),
    earlier: known.map((one) => one.print).filter((one) => !isOnePhoto(one, print)),
  };
}

const NO_REFERENCE = {
  print: null,
  sha256: null,
  width: null,
  height: null,
  publishedAt: null,
  etagBefore: null,
  etagAfter: null,
} as const;

interface LastPut {
  readonly at: string | null;
  /** Null where it was "no photo". */
  readonly photo: StoredPhoto | null;
  readonly etagBefore: string | null;
  readonly etagAfter: string | null;
}

/** The newest publish or undo of this machine. */
function lastPut(changes: readonly PhotoChange[]): LastPut | null {
  const puts = changes.map(({ before, etagAfter, etagBefore, published, publishedAt, undoneAt }) =>
    undoneAt === null
      ? { at: publishedAt, photo: published, etagBefore, etagAfter }
      : { at: undoneAt, photo: before, etagBefore: etagAfter, etagAfter: null },
  );
  return puts.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))[0] ?? null;
}

async function readKnown(
  store: Pick<OldPhotoStore, 'read'>,
  pictures: Pick<Pictures, 'print'>,
  changes: readonly PhotoChange[],
): Promise<readonly KnownPhoto[]> {
  const photos = changes.flatMap(({ before, published }) => (before === null ? [published] : [published, before]));
  const distinct = [...new Map(photos.map((photo) => [photo.sha256, photo])).values()];
  const read = await Promise.all(
    distinct.map(async (photo) => {
      const bytes = await store.read(photo);
      const print = bytes === null ? null : await pictures.print(bytes);
      return print?.ok === true ? [{ ...photo, print: print.value }] : [];
    }),
  );
  return read.flat();
}

/** The same picture, and none of the others that this machine knows is nearer. */
function isNearest(served: PhotoPrint, photo: KnownPhoto, known: readonly KnownPhoto[]): boolean {
  const { ssim, verdict } = comparePrints(served, photo.print);
  const rivals = known.filter((one) => !isOnePhoto(one.print, photo.print));
  return verdict === 'same' && rivals.every((rival) => comparePrints(served, rival.print).ssim <= ssim);
}

function isOnePhoto(a: PhotoPrint, b: PhotoPrint): boolean {
  return comparePrints(a, b).ssim >= ONE_PHOTO_SSIM;
}
