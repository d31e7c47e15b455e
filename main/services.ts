import { rm } from 'node:fs/promises';
import type { Failure } from '../contract/failure.ts';
import type { CurrentPhoto } from '../contract/ipc.ts';
import type { Override } from '../contract/override.ts';
import type { Person } from '../contract/person.ts';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';
import { fail, type Result, succeed } from '../contract/result.ts';
import type { TimelineEntry } from '../contract/timeline.ts';
import { startDeadline } from './diagnosis/deadline.ts';
import { type Diagnosis, diagnose } from './diagnosis/diagnose.ts';
import { findReference } from './diagnosis/find-reference.ts';
import type { VisitReport } from './diagnosis/visit-report.ts';
import type { Graph } from './graph/create-graph.ts';
import { findSubject, type Subject } from './graph/find-subject.ts';
import type { FinishedPhoto } from './photo/pictures.ts';
import { auditUncertain } from './publish/keep-receipt.ts';
import { createOldPhotoStore, type OldPhotoStore } from './publish/old-photo-store.ts';
import { personFolder, tenantFolder } from './publish/person-folder.ts';
import { holdPerson } from './publish/person-lock.ts';
import { publishPhoto } from './publish/publish-photo.ts';
import { createReceiptStore, type ReceiptStore } from './publish/receipt-store.ts';
import { createRefusedChangeStore, type RefusedChangeStore } from './publish/refused-change-store.ts';
import { type OnProgress, reportStep } from './publish/report-step.ts';
import { readServed } from './publish/served-photo.ts';
import { changeToUndo, undoPhoto } from './publish/undo-photo.ts';
import { checkUsable } from './publish/usable-photo.ts';
import { findVisitHosts } from './refresh/find-visit-hosts.ts';
import type { VisitHosts } from './refresh/visit-address.ts';
import { type Bench, createBench, type ServicesOptions, toolsFor } from './services-bench.ts';
import { noneIfUnreadable, writeReceipt } from './services-receipt.ts';
import type { SharePoint } from './sharepoint/create-sharepoint.ts';

const UNREAD_PHOTO: Receipt['photo'] = { sha256: null, width: null, height: null, publishedAt: null };

interface Request {
  /** User principal name of somebody else; left out for oneself. */
  readonly for?: string;
  readonly signal?: AbortSignal;
}

type ReadRequest = Request & { readonly onRead?: (copy: PlaceCopy) => void };
type DiagnoseRequest = ReadRequest & {
  readonly action?: Extract<Receipt['action'], 'diagnose' | 'watch'>;
  /** The visit that was just made: the receipt is its, with the action `refresh`. */
  readonly visit?: VisitReport;
  /** Whether the receipt is worth its place in the store; every one is where this is left out. */
  readonly keep?: (receipt: Receipt) => boolean;
};
type ChangeRequest = ReadRequest & { readonly onProgress?: OnProgress };
type PublishRequest = ChangeRequest & { readonly photo: FinishedPhoto; readonly override?: Override };

/** The photo as Graph serves it, with the size it has. */
interface ShownPhoto {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly etag: string | null;
}

interface Shown {
  readonly person: Person;
  readonly photo: ShownPhoto;
}

/** What the app and the command line do for the signed-in person; the same for both. */
export interface Services {
  readonly currentPhoto: (request: Pick<Request, 'signal'>) => Promise<Result<CurrentPhoto>>;
  /** `no-photo` where there is none. */
  readonly show: (request: Request) => Promise<Result<Shown>>;
  /** `publish-running` while another change of the same person's photo runs, in whatever process. */
  readonly publish: (request: PublishRequest) => Promise<Result<Receipt>>;
  readonly undo: (request: ChangeRequest) => Promise<Result<Receipt>>;
  readonly diagnose: (request: DiagnoseRequest) => Promise<Result<Receipt>>;
  /** Receipts of this machine about the person, newest first; at most 200. */
  readonly timeline: (request: Request) => Promise<Result<readonly TimelineEntry[]>>;
  /** The permission to ask a person for, where SharePoint's copies are `refused` for want of it. */
  readonly sharePointScope: () => Promise<Result<string>>;
  /** Where a visit leads: the person's My Site host and the tenant's root site, each where it can be told. */
  readonly visitHosts: (signal?: AbortSignal) => Promise<Result<VisitHosts>>;
  /** The My Site host as SharePoint tells it on a visit: where Graph tells none, its copies can be read from now on. */
  readonly learnHost: SharePoint['learnHost'];
  /** Delete the old photos and receipts of this tenant from this machine. */
  readonly forget: () => Promise<void>;
}

export function createServices(options: ServicesOptions): Services {
  const bench = createBench(options);
  const { connection, stateDir } = options;
  return {
    currentPhoto: (request) => forSubject(bench, request, (found) => currentPhoto(bench, found, request.signal)),
    show: (request) => forSubject(bench, request, ({ subject }) => show(bench, subject, request.signal)),
    publish: (request) =>
      change(bench, 'set', request, async ({ subject, stores }, onProgress) => {
        const usable = await checkUsable(options, subject.person, request);
        if (!usable.ok) return usable;
        return publishPhoto({
          ...toolsFor(bench, subject),
          person: subject.key,
          photo: request.photo,
          store: stores.oldPhotos,
          signal: request.signal,
          onProgress,
        });
      }),
    undo: (request) =>
      change(bench, 'undo', request, ({ subject, stores }, onProgress) =>
        undoPhoto({
          ...toolsFor(bench, subject),
          person: subject.key,
          store: stores.oldPhotos,
          signal: request.signal,
          onProgress,
        }),
      ),
    diagnose: (request) => withinTime(bench, request.signal, (signal) => diagnoseWithin(bench, request, signal)),
    timeline: (request) =>
      forSubject(bench, request, async ({ stores }) => succeed(await noneIfUnreadable(stores.receipts.timeline()))),
    sharePointScope: () => bench.clients.sharePoint.scope(),
    visitHosts: (signal) =>
      findVisitHosts(connection, { graph: bench.graph, sharePoint: bench.clients.sharePoint }, signal),
    learnHost: bench.clients.sharePoint.learnHost,
    forget: () => rm(tenantFolder(stateDir, connection.tenantId), { recursive: true, force: true }),
  };
}

interface Found {
  readonly subject: Subject;
  readonly stores: {
    readonly folder: string;
    readonly oldPhotos: OldPhotoStore;
    readonly receipts: ReceiptStore;
    readonly refusedChange: RefusedChangeStore;
  };
}

async function forSubject<T>(
  { graph, options }: Pick<Bench, 'options'> & { readonly graph: Pick<Graph, 'person'> },
  { for: forUpn, signal }: Request,
  use: (found: Found) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { account, connection, retention, stateDir } = options;
  const subject = await findSubject(graph, account, forUpn, signal);
  if (!subject.ok) return subject;
  const folder = personFolder(stateDir, connection.tenantId, subject.value.person.id);
  const oldPhotos = createOldPhotoStore(folder, retention);
  const receipts = createReceiptStore(folder, retention);
  const refusedChange = createRefusedChangeStore(folder, retention);
  return use({ subject: subject.value, stores: { folder, oldPhotos, receipts, refusedChange } });
}

/** One change at a time for one person; afterwards the places are read, and a receipt says all of it. */
function change(
  bench: Bench,
  action: 'set' | 'undo',
  request: ChangeRequest,
  run: (found: Found, onProgress: OnProgress) => Promise<Result<Receipt['photo']>>,
): Promise<Result<Receipt>> {
  return forSubject(bench, request, async (found) => {
    const held = await holdPerson(found.stores.folder);
    if (!held.ok) return held;
    try {
      const onProgress = request.onProgress ?? (() => undefined);
      const photo = await run(found, onProgress);
      if (!photo.ok) {
        await found.stores.refusedChange.note(photo.failure);
        await auditFailed(bench, found.subject, action, photo.failure);
        return photo;
      }
      await found.stores.refusedChange.clear();
      const places = await reportStep(onProgress, 'check-places', () =>
        withinTime(bench, request.signal, (signal) => readPlaces(bench, found, { ...request, signal })),
      );
      return succeed(
        await writeReceipt(bench, found.subject, found.stores.receipts, { action, photo: photo.value, places }),
      );
    } finally {
      await held.value();
    }
  });
}

async function currentPhoto(
  { graph, options: { pictures } }: Bench,
  { subject, stores: { oldPhotos } }: Found,
  signal?: AbortSignal,
): Promise<Result<CurrentPhoto>> {
  const served = await readServed(graph, pictures, subject.key, signal);
  if (!served.ok) return served;
  const { photo: picture, etag } = served.value;
  const tag = etag === null ? {} : { etag };
  const reference = await findReference(oldPhotos, pictures, { picture, ...tag });
  return succeed({
    jpeg: picture?.bytes ?? null,
    width: picture?.print.width ?? null,
    height: picture?.print.height ?? null,
    publishedAt: reference.publishedAt,
    canUndo: changeToUndo(await oldPhotos.list()) !== null,
  });
}

async function show(
  { graph, options }: Bench,
  { key, person }: Subject,
  signal?: AbortSignal,
): Promise<Result<Shown>> {
  const served = await readServed(graph, options.pictures, key, signal);
  if (!served.ok) return served;
  const { etag, photo } = served.value;
  if (photo === null) return fail({ kind: 'no-photo' });
  const { height, width } = photo.print;
  return succeed({ person, photo: { bytes: photo.bytes, width, height, etag } });
}

/** Ask as long as anybody is ready to wait for all of it. */
async function withinTime<T>(
  { patience }: Bench,
  stop: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(patience, stop);
  try {
    return await ask(deadline.signal);
  } finally {
    deadline.end();
  }
}

function diagnoseWithin(bench: Bench, request: DiagnoseRequest, signal: AbortSignal): Promise<Result<Receipt>> {
  const quick = { options: bench.options, graph: bench.clients.graph };
  return forSubject(quick, { ...request, signal }, async (found) => {
    const places = await readPlaces(bench, found, { ...request, signal });
    const { action = 'diagnose', keep, visit } = request;
    // A visit is written down whatever became of the network.
    if (!places.ok && visit === undefined) return places;
    const { attempt, photo } = places.ok ? places.value : { attempt: visit?.record ?? null, photo: UNREAD_PHOTO };
    return succeed(
      await writeReceipt(bench, found.subject, found.stores.receipts, {
        action: visit === undefined ? action : 'refresh',
        photo,
        places,
        attempt,
        keep,
      }),
    );
  });
}

async function readPlaces(
  { clients, options: { connection, pictures, word } }: Bench,
  { subject, stores }: Found,
  { onRead, signal, visit }: Pick<DiagnoseRequest, 'onRead' | 'visit'> & { readonly signal: AbortSignal },
): Promise<Result<Diagnosis>> {
  const past = {
    refusedChange: await stores.refusedChange.read(),
    attempts: await noneIfUnreadable(stores.receipts.attempts()),
  };
  const { cloud } = connection;
  return diagnose({
    clients,
    subject,
    pictures,
    cloud,
    store: stores.oldPhotos,
    past,
    word,
    signal,
    visit,
    onRead,
  });
}

function auditFailed({ options }: Bench, { person }: Subject, action: string, failure: Failure): Promise<void> {
  const { account, connection } = options;
  return auditUncertain(options, failure, {
    action,
    actor: account.id,
    person: person.id,
    tenant: connection.tenantId,
  });
}
