import type { Failure } from '../../../contract/failure.ts';
import type { Place, PlaceReading } from '../../../contract/place.ts';
import type { AnswerFacts } from '../../http/exchange.ts';
import type { PhotoPrint, Pictures } from '../../photo/pictures.ts';

/** What one place answered, not judged yet. Neither picture nor failure: it has no photo. */
export interface GatheredCopy
  extends Pick<PlaceReading, 'place' | 'asOf' | 'from' | 'status' | 'requestId' | 'etag' | 'changedAt'> {
  readonly picture: { readonly bytes: Buffer; readonly print: PhotoPrint } | null;
  readonly failure: Failure | null;
}

type CopyFacts = Omit<GatheredCopy, 'picture' | 'failure'>;

/** A copy of which the place sent these bytes; a failed one where they are no picture. */
export async function copyOf(
  pictures: Pick<Pictures, 'print'>,
  facts: CopyFacts,
  bytes: Buffer,
): Promise<GatheredCopy> {
  const print = await pictures.print(bytes);
  if (!print.ok) return { ...facts, picture: null, failure: { kind: 'unexpected-answer' } };
  return { ...facts, picture: { bytes, print: print.value }, failure: null };
}

/** A place that gave no copy. That there is no photo is what the place says, not a failure to answer. */
export function noCopy(place: Place, from: string, failure: Failure): GatheredCopy {
  const at = 'at' in failure ? failure.at : undefined;
  const status = 'status' in failure ? failure.status : undefined;
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  return {
    place,
    asOf: at ?? new Date().toISOString(),
    from,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    picture: null,
    failure: failure.kind === 'no-photo' ? null : failure,
  };
}

/** What a reading keeps of an exchange. */
export function factsOf({
  at,
  from,
  requestId,
  status,
}: AnswerFacts): Pick<CopyFacts, 'asOf' | 'from' | 'status' | 'requestId'> {
  return { asOf: at, from, status, ...(requestId === undefined ? {} : { requestId }) };
}
