import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph, PersonKey } from '../graph/create-graph.ts';
import { comparePrints } from '../photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../photo/pictures.ts';

/** From here on two prints are one picture, whatever was done to its bytes; a recrop by 1 % scores less. */
const IDENTICAL_SSIM = 0.995;

/** What Graph serves as a person's photo at one moment. */
export interface Served {
  /** Null where there is no photo. */
  readonly photo: { readonly bytes: Buffer; readonly print: PhotoPrint } | null;
  readonly etag: string | null;
  /** By the service's clock: ISO 8601 UTC. */
  readonly at: string;
}

/** What is to be served in the end. */
export type Target =
  | { readonly kind: 'photo'; readonly jpeg: Buffer; readonly small: Buffer | null; readonly print: PhotoPrint }
  | { readonly kind: 'none' };

/** Read what Graph serves now. That there is no photo is an answer, not a failure. */
export async function readServed(
  graph: Pick<Graph, 'photo' | 'photoMetadata'>,
  pictures: Pick<Pictures, 'print'>,
  person: PersonKey,
  signal?: AbortSignal,
): Promise<Result<Served>> {
  const [photo, metadata] = await Promise.all([
    graph.photo(person, { signal }),
    graph.photoMetadata(person, signal),
  ]);
  if (!photo.ok) {
    if (photo.failure.kind !== 'no-photo') return photo;
    return succeed({ photo: null, etag: null, at: photo.failure.at ?? new Date().toISOString() });
  }
  const { bytes, facts } = photo.value;
  const print = await pictures.print(bytes);
  if (!print.ok) return fail(unreadable(print.failure, facts.status));
  const etag = (metadata.ok ? metadata.value.etag : null) ?? photo.value.etag;
  return succeed({ photo: { bytes, print: print.value }, etag, at: facts.at });
}

/**
 * Whether the target is served by now, and not still what was there before. By pixels; where the two photos are too
 * alike for that, the changed ETag decides, and without ETags the nearer one.
 */
export function servesTarget(target: Target, served: Served, before: Served): boolean {
  if (target.kind === 'none') return served.photo === null;
  if (served.photo === null) return false;
  const toTarget = comparePrints(served.photo.print, target.print);
  if (toTarget.verdict !== 'same') return false;
  if (before.photo === null) return true;
  const toBefore = comparePrints(served.photo.print, before.photo.print);
  if (toBefore.verdict !== 'same') return true;
  if (comparePrints(before.photo.print, target.print).ssim >= IDENTICAL_SSIM) return true;
  if (served.etag !== null && before.etag !== null) return served.etag !== before.etag;
  return toTarget.ssim > toBefore.ssim;
}

/** Whether Graph still serves what it served before. */
export function servesBefore(served: Served, before: Served): boolean {
  if (served.photo === null || before.photo === null) return served.photo === before.photo;
  if (served.etag !== null && served.etag === before.etag) return true;
  return comparePrints(served.photo.print, before.photo.print).verdict === 'same';
}

/** A photo that the service serves and nobody can decode is the service's fault, unless the decoder ended. */
function unreadable(failure: Failure, status: number): Failure {
  return failure.kind === 'decoder-stopped' ? failure : { kind: 'unexpected-answer', status };
}
