import type { Receipt } from '../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { PersonKey } from '../graph/create-graph.ts';
import type { OldPhotoStore, PhotoChange } from './old-photo-store.ts';
import { etags, keepIfPossible, requestIds } from './publish-photo.ts';
import { type PublishTools, type Replaced, replacePhoto } from './replace-photo.ts';
import { type OnProgress, reportStep } from './report-step.ts';
import { readServed, type Served, servesStill, type Target } from './served-photo.ts';

export interface UndoOptions extends PublishTools {
  readonly person: PersonKey;
  readonly store: OldPhotoStore;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: OnProgress;
}

/** The change that undo would take back: the newest that was not taken back yet. */
export function changeToUndo(changes: readonly PhotoChange[]): PhotoChange | null {
  return changes.find((change) => change.undoneAt === null) ?? null;
}

/**
 * Put back what was there before the last publish; "no photo" is put back by removing. Stops with
 * `photo-changed-since` where Graph serves neither what was published nor what was there before.
 */
export async function undoPhoto(options: UndoOptions): Promise<Result<Receipt['photo']>> {
  const { onProgress, store } = options;
  const change = changeToUndo(await store.list());
  if (change === null) return fail({ kind: 'nothing-to-undo' });

  const target = await readTarget(options, change);
  if (!target.ok) return target;
  const served = await reportStep(onProgress, 'back-up', () => readUnchanged(options, change, target.value));
  if (!served.ok) return served;

  const replaced = await replacePhoto({
    ...options,
    target: target.value,
    before: served.value,
    onTaken: ({ at }) => keepIfPossible(store, { ...change, undoneAt: at }),
  });
  return replaced.ok ? succeed(receiptPhoto(change, served.value, replaced.value)) : replaced;
}

async function readTarget({ pictures, store }: UndoOptions, { before }: PhotoChange): Promise<Result<Target>> {
  if (before === null) return succeed({ kind: 'none' });
  const jpeg = await store.read(before);
  if (jpeg === null) return fail({ kind: 'nothing-to-undo' });
  const print = await pictures.print(jpeg);
  return print.ok ? succeed({ kind: 'photo', jpeg, small: null, print: print.value }) : print;
}

async function readUnchanged(options: UndoOptions, change: PhotoChange, target: Target): Promise<Result<Served>> {
  const { graph, person, pictures, signal, store } = options;
  const served = await readServed(graph, pictures, person, signal);
  if (!served.ok) return served;
  const published = await store.read(change.published);
  const print = published === null ? null : await pictures.print(published);
  const isPublished =
    print?.ok === true && servesStill(served.value, asServed({ print: print.value }, change.etagAfter));
  const isOlder = servesStill(served.value, asServed(target.kind === 'none' ? null : target, change.etagBefore));
  return isPublished || isOlder ? served : fail({ kind: 'photo-changed-since' });
}

function asServed(photo: Pick<NonNullable<Served['photo']>, 'print'> | null, etag: string | null): Served {
  return { photo: photo && { bytes: Buffer.alloc(0), print: photo.print }, etag, at: '' };
}

function receiptPhoto({ before }: PhotoChange, served: Served, replaced: Replaced): Receipt['photo'] {
  return {
    sha256: before?.sha256 ?? null,
    width: before?.width ?? null,
    height: before?.height ?? null,
    publishedAt: replaced.at,
    ...etags(served.etag, replaced.etagAfter),
    ...requestIds(replaced),
  };
}
