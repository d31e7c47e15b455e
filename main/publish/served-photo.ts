import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph, PersonKey } from '../graph/create-graph.ts';
import { comparePrints, isOnePicture, nearerOf } from '../photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../photo/pictures.ts';

/** What Graph serves as a person's photo at one moment. */
export interface Served {
  /** Null where there is no photo. */
  readonly photo: { readonly bytes: Buffer; readonly print: PhotoPrint } | null;
  readonly etag: string | null;
  /** As the photo's metadata told it a moment before; the answer with the pixels may write it in another way. */
  readonly mediaEtag?: string | null;
  /** By the service's clock: ISO 8601 UTC. */
  readonly at: string;
}

/** What is to be served in the end. */
export type Target =
  | { readonly kind: 'photo'; readonly jpeg: Buffer; readonly small: Buffer | null; readonly print: PhotoPrint }
  | { readonly kind: 'none' };

/** What Graph serves, as seen by somebody who waits for the target; `alike`: the target or the photo before. */
export type Seen = 'target' | 'other' | 'alike';

/**
 * Read what Graph serves now. That there is no photo is an answer, not a failure. The metadata is asked for first:
 * an ETag must never be newer than the pixels that it is taken for.
 */
export async function readServed(
  graph: Pick<Graph, 'photo' | 'photoMetadata'>,
  pictures: Pick<Pictures, 'print'>,
  person: PersonKey,
  signal?: AbortSignal,
): Promise<Result<Served>> {
  const metadata = await graph.photoMetadata(person, signal);
  const photo = await graph.photo(person, { signal });
  if (!photo.ok) {
    if (photo.failure.kind !== 'no-photo') return photo;
    return succeed({ photo: null, etag: null, at: photo.failure.at ?? new Date().toISOString() });
  }
  const { bytes, facts } = photo.value;
  const print = await pictures.print(bytes);
  if (!print.ok) return fail(unreadable(print.failure, facts.status));
  const mediaEtag = metadata.ok ? metadata.value.etag : null;
  return succeed({
    photo: { bytes, print: print.value },
    etag: photo.value.etag ?? mediaEtag,
    mediaEtag,
    at: facts.at,
  });
}

/**
 * Whether the target is served by now, and not still what was there before. By pixels; where the two photos are too
 * alike for that, a changed ETag says that it is, and an unchanged one that nobody can tell. The very picture that
 * was there before is served at once.
 */
export function judgeServed(target: Target, served: Served, before: Served): Seen {
  if (target.kind === 'none') return served.photo === null ? 'target' : 'other';
  if (served.photo === null) return 'other';
  const toTarget = comparePrints(served.photo.print, target.print);
  if (toTarget.verdict !== 'same') return 'other';
  if (before.photo === null) return 'target';
  const nearer = nearerOf(toTarget, comparePrints(served.photo.print, before.photo.print));
  if (nearer !== 'neither') return nearer === 'a' ? 'target' : 'other';
  const isChanged = served.etag !== null && before.etag !== null && served.etag !== before.etag;
  return isChanged || isOnePicture(before.photo.print, target.print) ? 'target' : 'alike';
}

/**
 * Whether Graph serves this very photo: by its ETag, else by being one picture with it. A second shot of the same
 * sitting that somebody else put there is not it.
 */
export function servesStill(served: Served, known: Served): boolean {
  if (served.photo === null || known.photo === null) return served.photo === known.photo;
  if (served.etag !== null && served.etag === known.etag) return true;
  return isOnePicture(served.photo.print, known.photo.print);
}

/** A photo that the service serves and nobody can decode is the service's fault, unless the decoder ended. */
function unreadable(failure: Failure, status: number): Failure {
  return failure.kind === 'decoder-stopped' ? failure : { kind: 'unexpected-answer', status };
}
