import { createHash } from 'node:crypto';
import { comparePrints, isOnePicture, nearerOf } from '../photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../photo/pictures.ts';
import type { OldPhotoStore, PhotoChange, StoredPhoto } from '../publish/old-photo-store.ts';
import type { Past } from './findings.ts';
import type { GatheredCopy } from './gather/gathered-copy.ts';
import { judgeCopy } from './judge-copy.ts';

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
  /** What became of the photo that this machine put there last, if Graph certainly serves it no more. */
  readonly replaced: Past['replaced'];
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
  const last = lastPut(changes);
  if (graph.picture === null) {
    return { ...NO_REFERENCE, earlier: known.map(({ print }) => print), replaced: removedSince(last) };
  }

  const { picture, etag = null } = graph;
  const { bytes, print } = picture;
  const serving = { served: print, etag, known };
  const photo = last && known.find(({ sha256 }) => sha256 === last.photo?.sha256);
  if (photo && isServed(photo, last.etagAfter, serving)) {
    return {
      print: photo.print,
      sha256: photo.sha256,
      width: photo.width,
      height: photo.height,
      publishedAt: last.at,
      etagBefore: last.etagBefore,
      etagAfter: last.etagAfter ?? etag,
      earlier: otherPhotos(known, photo.print, twinsOf(photo.sha256, changes)),
      replaced: null,
    };
  }
  return {
    ...NO_REFERENCE,
    print,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: print.width,
    height: print.height,
    etagAfter: etag,
    earlier: otherPhotos(known, print, NO_TWINS),
    replaced: photo ? replacedBy(serving, photo, last) : null,
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

interface ServedNow {
  readonly served: PhotoPrint;
  readonly etag: string | null;
  readonly known: readonly KnownPhoto[];
}

/**
 * Whether Graph still serves what was put there: by its ETag, else by being the very picture. One that is only much
 * like it is a second shot that somebody put there since.
 */
function isServed(photo: KnownPhoto, etagAfter: string | null, { served, etag, known }: ServedNow): boolean {
  const toPhoto = comparePrints(served, photo.print);
  if (toPhoto.verdict !== 'same') return false;
  if (etagAfter !== null && etagAfter === etag) return true;
  const rivals = known.filter((one) => !isOnePicture(one.print, photo.print));
  return (
    isOnePicture(served, photo.print) &&
    rivals.every((rival) => nearerOf(toPhoto, comparePrints(served, rival.print)) !== 'b')
  );
}

/** By pixels: a photo too like it to tell may be the one, and the ETag of before means that it has not arrived yet. */
function replacedBy({ etag, known, served }: ServedNow, photo: KnownPhoto, last: LastPut): Past['replaced'] {
  const isWaitedFor = etag !== null && etag === last.etagBefore;
  if (last.at === null || isWaitedFor || comparePrints(served, photo.print).verdict === 'same') return null;
  const others = known.filter(({ sha256 }) => sha256 !== photo.sha256).map(({ print }) => print);
  const { verdict } = judgeCopy(served, null, others);
  return { publishedAt: last.at, nowServes: verdict === 'none' || verdict === 'older' ? verdict : 'other' };
}

/** Graph has none now. A first photo without any ETag was never seen there: it may be on its way. */
function removedSince(last: LastPut | null): Past['replaced'] {
  if (last?.photo == null || last.at === null) return null;
  const wasSeen = last.etagBefore !== null || last.etagAfter !== null;
  return wasSeen ? { publishedAt: last.at, nowServes: 'none' } : null;
}

const NO_TWINS: ReadonlySet<string> = new Set();

/**
 * The same photo under another name: what Graph served of it was kept as "the photo before" of the next change. The
 * ETag says so, however much the service changed its pixels.
 */
function twinsOf(sha256: string, changes: readonly PhotoChange[]): ReadonlySet<string> {
  const twins = changes.flatMap(({ published, etagAfter }) =>
    changes
      .filter(({ before, etagBefore }) => before !== null && etagAfter !== null && etagBefore === etagAfter)
      .map(({ before }) => [published.sha256, before?.sha256 ?? '']),
  );
  return new Set(twins.filter((pair) => pair.includes(sha256)).flat());
}

function otherPhotos(known: readonly KnownPhoto[], print: PhotoPrint, twins: ReadonlySet<string>) {
  return known.filter((one) => !twins.has(one.sha256) && !isOnePicture(one.print, print)).map((one) => one.print);
}
