import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../contract/failure.ts';
import {
  isSystemError,
  makePrivateFolder,
  parseStored,
  readIfPresent,
  writePrivately,
} from '../files/private-files.ts';
import type { Retention } from '../settings/settings-schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The service would not have the change; everything else is trouble on the way, which says nothing about the next. */
const REFUSALS = [
  'access-denied',
  'blocked-by-policy',
  'photo-refused',
  'mailbox-unavailable',
  'person-not-found',
  'unsupported-account',
] as const satisfies readonly Failure['kind'][];

const storedRefusal = z.object({
  /** By the service's clock where it told one: ISO 8601 UTC. */
  at: z.iso.datetime(),
  kind: z.enum(REFUSALS),
  status: z.number().nullable(),
  code: z.string().nullable(),
  requestId: z.string().nullable(),
});

/** The last change of somebody's photo that the service refused, on this machine. */
export type RefusedChange = Readonly<z.infer<typeof storedRefusal>>;

/** In the state folder, readable by its owner alone, for as long as receipts are kept. */
export interface RefusedChangeStore {
  /** Null where nothing was refused since the last change that succeeded. */
  readonly read: () => Promise<RefusedChange | null>;
  /** Keep a refusal; a failure of another kind leaves what is there. */
  readonly note: (failure: Failure) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Remove it once it is beyond its time. */
  readonly prune: () => Promise<void>;
}

export function createRefusedChangeStore(
  personDir: string,
  retention: Pick<Retention, 'receiptDays'>,
  nowMs: () => number = Date.now,
): RefusedChangeStore {
  const file = join(personDir, 'refused-change.json');

  async function isExpired(): Promise<boolean> {
    return (await stat(file)).mtimeMs < nowMs() - retention.receiptDays * DAY_MS;
  }

  // What is kept here explains; a disk that fails must not spoil what the person came for.
  return {
    read: () =>
      unlessTrouble(async () => {
        const content = await readIfPresent(file);
        return content === null || (await isExpired()) ? null : parseStored(content, storedRefusal);
      }, null),
    note: async (failure) => {
      const refusal = refusalOf(failure, nowMs());
      if (refusal === null) return;
      await unlessTrouble(async () => {
        await makePrivateFolder(personDir);
        await writePrivately(file, JSON.stringify(refusal, null, 2));
      }, undefined);
    },
    clear: () => unlessTrouble(() => rm(file, { force: true }), undefined),
    prune: () =>
      unlessTrouble(async () => {
        if (await isExpired()) await rm(file, { force: true });
      }, undefined),
  };
}

function refusalOf(failure: Failure, nowMs: number): RefusedChange | null {
  const kind = REFUSALS.find((one) => one === failure.kind);
  if (kind === undefined) return null;
  const { at, code, requestId, status } = { ...NOTHING_TOLD, ...failure };
  return {
    kind,
    at: at ?? new Date(nowMs).toISOString(),
    status: status ?? null,
    code: code ?? null,
    requestId: requestId ?? null,
  };
}

const NOTHING_TOLD: { at?: string; code?: string; requestId?: string; status?: number } = {};

async function unlessTrouble<T>(work: () => Promise<T>, instead: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return instead;
  }
}
