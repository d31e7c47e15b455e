import type { Failure } from '../../contract/failure.ts';
import type { Photo } from '../../contract/photo.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSystemError } from '../files/private-files.ts';
import type { PersonKey } from '../graph/create-graph.ts';
import type { FinishedPhoto } from '../photo/pictures.ts';
import type { OldPhotoStore, PhotoChange } from './old-photo-store.ts';
import { type PublishTools, type Replaced, replacePhoto } from './replace-photo.ts';
import { type OnProgress, reportStep } from './report-step.ts';
import { readServed, type Served } from './served-photo.ts';

export interface PublishOptions extends PublishTools {
  readonly person: PersonKey;
  readonly photo: Pick<FinishedPhoto, 'photo' | 'small'>;
  readonly store: OldPhotoStore;
  /** Asked with what is served now, after it was read and before anything is sent; a failure stops the publish. */
  readonly mayReplace?: ((before: Served) => Promise<Result<void>>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: OnProgress;
}

/** After a lost answer the upload may still arrive late, over whatever is served now: the backup stays. */
const MAY_HAVE_ARRIVED: ReadonlySet<Failure['kind']> = new Set(['state-unknown', 'photo-changed-since']);

/**
 * Publish a finished photo: keep the one that is there now, upload, ask until Graph serves the new one.
 * Without a backup nothing is uploaded. Where the outcome is not known the backup stays, so that undo works.
 */
export async function publishPhoto(options: PublishOptions): Promise<Result<Receipt['photo']>> {
  const { graph, mayReplace = anything, onProgress, person, photo, pictures, signal, store } = options;
  const full = Buffer.from(photo.photo.jpeg);
  const print = await pictures.print(full);
  if (!print.ok) return print;

  const saved = await reportStep(onProgress, 'back-up', async () => {
    const before = await readServed(graph, pictures, person, signal);
    if (!before.ok) return before;
    const allowed = await mayReplace(before.value);
    return allowed.ok ? backUp(store, before.value, photo.photo, full) : allowed;
  });
  if (!saved.ok) return saved;

  let { change } = saved.value;
  let isTaken = false;
  const replaced = await replacePhoto({
    ...options,
    target: { kind: 'photo', jpeg: full, small: Buffer.from(photo.small.jpeg), print: print.value },
    before: saved.value.before,
    onTaken: async ({ at }) => {
      isTaken = true;
      change = { ...change, publishedAt: at };
      await keepIfPossible(store, change);
    },
  });
  if (replaced.ok) {
    await keepIfPossible(store, { ...change, etagAfter: replaced.value.etagAfter });
    return succeed(receiptPhoto(photo, change, replaced.value));
  }
  if (!isTaken && !MAY_HAVE_ARRIVED.has(replaced.failure.kind)) await store.remove(change);
  return replaced;
}

async function anything(): Promise<Result<void>> {
  return succeed(undefined);
}

interface BackedUp {
  readonly before: Served;
  readonly change: PhotoChange;
}

async function backUp(
  store: OldPhotoStore,
  before: Served,
  photo: Photo,
  bytes: Buffer,
): Promise<Result<BackedUp>> {
  const { width, height } = photo;
  const old = before.photo;
  const kept = old && { bytes: old.bytes, width: old.print.width, height: old.print.height };
  try {
    const change = await store.add({ before: kept, published: { bytes, width, height }, etagBefore: before.etag });
    return succeed({ before, change });
  } catch (error) {
    if (isSystemError(error)) return fail({ kind: 'backup-failed' });
    throw error;
  }
}

function receiptPhoto(
  { photo, small }: PublishOptions['photo'],
  change: PhotoChange,
  replaced: Replaced,
): Receipt['photo'] {
  const { sha256, width, height } = replaced.isSmall ? small : photo;
  return {
    sha256,
    width,
    height,
    publishedAt: replaced.at,
    ...etags(change.etagBefore, replaced.etagAfter),
    ...requestIds(replaced),
    ...(replaced.isSmall ? { small: true } : {}),
  };
}

/** As a receipt holds them: left out where the service gave none. */
export function etags(etagBefore: string | null, etagAfter: string | null) {
  return {
    ...(etagBefore === null ? {} : { etagBefore }),
    ...(etagAfter === null ? {} : { etagAfter }),
  };
}

export function requestIds({ facts }: Pick<Replaced, 'facts'>) {
  return {
    ...(facts?.requestId === undefined ? {} : { requestId: facts.requestId }),
    ...(facts?.clientRequestId === undefined ? {} : { clientRequestId: facts.clientRequestId }),
  };
}

/** The photo has changed, whether or not this machine can write that down: a full disk must not hide it. */
export async function keepIfPossible(store: Pick<OldPhotoStore, 'update'>, change: PhotoChange): Promise<void> {
  try {
    await store.update(change);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
