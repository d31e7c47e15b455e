import { rm } from 'node:fs/promises';
import type { Failure } from '../contract/failure.ts';
import type { CurrentPhoto } from '../contract/ipc.ts';
import type { Override } from '../contract/override.ts';
import type { Person } from '../contract/person.ts';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';
import { fail, type Result, succeed } from '../contract/result.ts';
import { type Diagnosis, diagnose } from './diagnosis/diagnose.ts';
import { findReference } from './diagnosis/find-reference.ts';
import type { VisitReport } from './diagnosis/visit-report.ts';
import { isSystemError } from './files/private-files.ts';
import { findSubject, type Subject } from './graph/find-subject.ts';
import type { FinishedPhoto } from './photo/pictures.ts';
import { auditUncertain, keepReceipt } from './publish/keep-receipt.ts';
import { createOldPhotoStore, type OldPhotoStore } from './publish/old-photo-store.ts';
import { personFolder, tenantFolder } from './publish/person-folder.ts';
import { holdPerson } from './publish/person-lock.ts';
import { publishPhoto } from './publish/publish-photo.ts';
import { createReceiptStore, type ReceiptStore } from './publish/receipt-store.ts';
import { type OnProgress, reportStep } from './publish/report-step.ts';
import { readServed } from './publish/served-photo.ts';
import { changeToUndo, undoPhoto } from './publish/undo-photo.ts';
import { checkUsable } from './publish/usable-photo.ts';
import { findVisitHosts } from './refresh/find-visit-hosts.ts';
import type { VisitHosts } from './refresh/photo-address.ts';
import { type Bench, createBench, type ServicesOptions, toolsFor } from './services-bench.ts';

/** Copies that exist and that nobody can ask; catalogue keys `notAsked.<name>`. */
const NOT_ASKED = ['teams', 'outlook', 'phones', 'other-tenants'] as const;

interface Request {
  /** User principal name of somebody else; left out for oneself. */
  readonly for?: string;
  readonly signal?: AbortSignal;
}

type DiagnoseRequest = Request & {
  readonly onRead?: (copy: PlaceCopy) => void;
  /** The visit that was just made: the receipt is its, with the action `refresh`. */
  readonly visit?: VisitReport;
};
type ChangeRequest = DiagnoseRequest & { readonly onProgress?: OnProgress };
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
  /** The permission to ask a person for, where SharePoint's copies are `refused` for want of it. */
  readonly sharePointScope: () => Promise<Result<string>>;
  /** Where a visit leads: the person's My Site host, and the tenant's root site where Graph tells it. */
  readonly visitHosts: (signal?: AbortSignal) => Promise<Result<VisitHosts>>;
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
    diagnose: (request) =>
      forSubject(bench, request, async (found) => {
        const places = await readPlaces(bench, found, request);
        if (!places.ok) return places;
        return succeed(await writeReceipt(bench, found, 'diagnose', places.value.photo, places));
      }),
    sharePointScope: () => bench.sharePoint.scope(),
    visitHosts: (signal) => findVisitHosts(connection, bench, signal),
    forget: () => rm(tenantFolder(stateDir, connection.tenantId), { recursive: true, force: true }),
  };
}

interface Found {
  readonly subject: Subject;
  readonly stores: {
    readonly folder: string;
    readonly oldPhotos: OldPhotoStore;
    readonly receipts: ReceiptStore;
  };
}

async function forSubject<T>(
  { graph, options }: Bench,
  { for: forUpn, signal }: Request,
  use: (found: Found) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { account, connection, retention, stateDir } = options;
  const subject = await findSubject(graph, account, forUpn, signal);
  if (!subject.ok) return subject;
  const folder = personFolder(stateDir, connection.tenantId, subject.value.person.id);
  const oldPhotos = createOldPhotoStore(folder, retention);
  const receipts = createReceiptStore(folder, retention);
  return use({ subject: subject.value, stores: { folder, oldPhotos, receipts } });
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
        await auditFailed(bench, found.subject, action, photo.failure);
        return photo;
      }
      const places = await reportStep(onProgress, 'check-places', () => readPlaces(bench, found, request));
      return succeed(await writeReceipt(bench, found, action, photo.value, places));
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

function readPlaces(
  bench: Bench,
  { subject, stores }: Found,
  request: DiagnoseRequest,
): Promise<Result<Diagnosis>> {
  const { graph, sharePoint } = bench;
  const { pictures, word } = bench.options;
  const { key, person, isSelf } = subject;
  const { onRead, signal } = request;
  const upn = isSelf ? null : person.upn;
  return diagnose({ graph, sharePoint, pictures, person: key, upn, store: stores.oldPhotos, word, signal, onRead });
}

/** A change that succeeded has a receipt even where the places could not be read afterwards. */
async function writeReceipt(
  { options }: Bench,
  { subject, stores }: Found,
  action: Receipt['action'],
  photo: Receipt['photo'],
  places: Result<Diagnosis>,
): Promise<Receipt> {
  const { account, connection, version, word } = options;
  const entries = places.ok ? [{ at: places.value.at, places: places.value.places }] : [];
  const receipt: Receipt = {
    action,
    tenantId: connection.tenantId,
    person: subject.person,
    actor: { upn: account.upn },
    photo,
    places: places.ok ? places.value.places : [],
    history: action === 'diagnose' ? [...(await historyOf(stores.receipts)), ...entries] : entries,
    causes: places.ok ? places.value.causes : [],
    changes: [],
    facts: [],
    attempt: null,
    notAsked: NOT_ASKED.map((name) => word(`notAsked.${name}`)),
    appVersion: version,
  };
  await keepReceipt(options, stores.receipts, receipt, account.id);
  return receipt;
}

/** Receipts that can't be read leave this one without a past. */
async function historyOf(receipts: ReceiptStore): Promise<Receipt['history']> {
  try {
    return await receipts.history();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
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
