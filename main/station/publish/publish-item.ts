import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { PersonKey } from '../../graph/create-graph.ts';
import type { OldPhotoStore } from '../../publish/old-photo-store.ts';
import { publishPhoto } from '../../publish/publish-photo.ts';
import type { PublishTools } from '../../publish/replace-photo.ts';
import type { OnProgress } from '../../publish/report-step.ts';
import { judgeServed, readServed } from '../../publish/served-photo.ts';
import type { KnownPhoto } from '../list/todays-list.ts';
import type { QueuedPictures } from '../queue/photo-queue.ts';
import { judgeBefore, knownOf } from './judge-before.ts';

export interface ItemOrder {
  readonly person: PersonKey;
  readonly pictures: QueuedPictures;
  readonly before: KnownPhoto;
  /** Over whatever is there now: the operator's word. */
  readonly isForced: boolean;
  readonly store: OldPhotoStore;
  /** Right before the PUT, with what is served at that moment; a failure stops it. */
  readonly onSending: (before: KnownPhoto) => Promise<Result<void>>;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

export interface ItemPublished {
  readonly etag: string | null;
  readonly requestId?: string | undefined;
}

/**
 * Publish one photo, if the service still has the one from before. Five requests where all goes well: metadata and
 * pixels of what is there, the PUT, metadata and pixels of what is served afterwards.
 */
export async function publishItem(tools: PublishTools, order: ItemOrder): Promise<Result<ItemPublished>> {
  const { before, isForced, onProgress, onSending, person, pictures, signal, store } = order;
  const published = await publishPhoto({
    ...tools,
    person,
    photo: pictures,
    store,
    signal,
    onProgress,
    mayReplace: async (served) => {
      const judged = isForced ? succeed(undefined) : judgeBefore(before, served);
      return judged.ok ? onSending(knownOf(served)) : judged;
    },
  });
  if (!published.ok) return published;
  const { etagAfter = null, requestId } = published.value;
  return succeed({ etag: etagAfter, requestId });
}

/** How an upload ended whose answer nobody saw. */
export type ReadBack =
  | { readonly kind: 'arrived'; readonly etag: string | null }
  /** What was there before is served still. */
  | { readonly kind: 'not-arrived' };

/**
 * Find out what became of an upload whose end is not known. A failure where the service has a third photo:
 * `newer-photo`, or `photo-before-unknown` where it may as well be the one from before.
 */
export async function readBack(
  { graph, pictures: decoder }: PublishTools,
  { before, person, pictures, signal }: Pick<ItemOrder, 'before' | 'person' | 'pictures' | 'signal'>,
): Promise<Result<ReadBack>> {
  const served = await readServed(graph, decoder, person, signal);
  if (!served.ok) return served;
  const stillBefore = judgeBefore(before, served.value);
  if (stillBefore.ok) return succeed({ kind: 'not-arrived' });
  const jpeg = Buffer.from(pictures.photo.jpeg);
  const print = await decoder.print(jpeg);
  if (!print.ok) return print;
  // Its pixels are on no disk, but that it is another photo is known by now.
  const nothing = { photo: null, etag: null, at: served.value.at };
  const seen = judgeServed({ kind: 'photo', jpeg, small: null, print: print.value }, served.value, nothing);
  return seen === 'target' ? succeed({ kind: 'arrived', etag: served.value.etag }) : fail(stillBefore.failure);
}
