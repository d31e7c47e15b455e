import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isSystemError, makePrivateFolder, readIfPresent, writePrivately } from '../../files/private-files.ts';
import { canEncrypt, type Protector } from '../../identity/protector.ts';
import type { Log } from '../../log/log.ts';
import type { ListSource } from '../../settings/station-settings.ts';
import { createInTurn } from './in-turn.ts';

/** Tells ours from anything else before it is decrypted. */
const HEADER = Buffer.from('SSL1');
/** A list of people that nobody read for so long is nobody's any more. */
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60_000;

const FILES = { list: 'list.bin', marks: 'progress.bin' } as const;

/** In the station's state folder: everything that today's list keeps. */
export const LIST_FOLDER = 'list';

const text = z.string().nullable();
const line = z.object({
  at: z.int(),
  key: text,
  id: text,
  upn: text,
  employeeId: text,
  displayName: z.string(),
  department: text,
  jobTitle: text,
  secondIdentifier: text,
  isBlocked: z.boolean(),
  locale: text,
});
const photo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('etag'), etag: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);
const state = z.object({
  status: z.enum([
    'missing',
    'claimed',
    'waiting',
    'waiting-for-account',
    'done',
    'declined',
    'blocked',
    'unknown',
  ]),
  station: text,
  etag: text,
  modifiedMs: z.number(),
});
const storedList = z.object({
  source: z.string(),
  at: z.iso.datetime(),
  place: z.object({ name: z.string(), of: z.enum(['csv', 'sharepoint', 'group']) }),
  lines: z.array(line),
  /** Null: the list is only read. */
  states: z.array(z.tuple([z.int(), state])).nullable(),
  notSharedBecause: z.enum(['no-columns', 'other-words', 'read-only']).nullable(),
  photos: z.array(z.tuple([z.string(), z.object({ photo, atMs: z.number() })])),
});
const progress = z.enum(['missing', 'elsewhere', 'waiting', 'waiting-for-account', 'done', 'declined', 'blocked']);
const storedMarks = z.object({
  source: z.string(),
  marks: z.array(z.tuple([z.string(), z.object({ progress, atMs: z.number() })])),
});

/** The list as it was read last, with what was learnt since. */
export type KeptList = Omit<z.infer<typeof storedList>, 'source'>;
export type KeptMarks = z.infer<typeof storedMarks>['marks'];

/** The last list of this source on this machine, encrypted: what is read is null where there is none, or none any more. */
export interface ListStore {
  readonly readList: () => Promise<KeptList | null>;
  readonly readMarks: () => Promise<KeptMarks>;
  readonly writeList: (list: KeptList) => Promise<void>;
  readonly writeMarks: (marks: KeptMarks) => Promise<void>;
}

export interface ListStoreOptions {
  readonly folder: string;
  readonly source: ListSource;
  readonly protector: Protector;
  readonly log: Pick<Log, 'warn'>;
}

/** Null where this machine has no real encryption: names stay in memory then (design decision 9). */
export function createListStore(options: ListStoreOptions): ListStore | null {
  const { folder, log, protector, source } = options;
  if (!canEncrypt(protector)) return null;
  const of = createHash('sha256').update(JSON.stringify(source)).digest('hex');
  const inTurn = createInTurn();
  const oldestMs = () => Date.now() - LONGEST_KEPT_MS;

  async function read<T extends { readonly source: string }>(
    name: string,
    shape: z.ZodType<T>,
    isOfUse: (kept: T) => boolean = () => true,
  ): Promise<T | null> {
    const file = path.join(folder, name);
    try {
      const bytes = await readIfPresent(file);
      if (bytes === null) return null;
      const parsed = shape.safeParse(decrypt(bytes, protector));
      if (parsed.success && parsed.data.source === of && isOfUse(parsed.data)) return parsed.data;
      // Another list's, another machine's, damaged, or too old: of no use to anybody.
      await rm(file, { force: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      log.warn('station-list-unreadable', { reason: error.code });
    }
    return null;
  }

  async function write(name: string, content: object): Promise<void> {
    try {
      await makePrivateFolder(folder);
      const sealed = protector.encryptString(JSON.stringify({ source: of, ...content }));
      await writePrivately(path.join(folder, name), Buffer.concat([HEADER, sealed]));
    } catch (error) {
      // A full disk, or a key ring that locked itself: the list goes on in memory.
      log.warn('station-list-not-kept', { reason: isSystemError(error) ? error.code : 'not encrypted' });
    }
  }

  return {
    readList: () => read(FILES.list, storedList, ({ at }) => Date.parse(at) >= oldestMs()),
    readMarks: async () => {
      const kept = await read(FILES.marks, storedMarks);
      return kept?.marks.filter(([, { atMs }]) => atMs >= oldestMs()) ?? [];
    },
    // One after the other, so that the last word stands.
    writeList: (list) => inTurn(FILES.list, () => write(FILES.list, list)),
    writeMarks: (marks) => inTurn(FILES.marks, () => write(FILES.marks, { marks })),
  };
}

/** Undefined for anything but what this machine wrote; safeStorage throws plain errors for that. */
function decrypt(bytes: Buffer, protector: Protector): unknown {
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) return undefined;
  try {
    return JSON.parse(protector.decryptString(bytes.subarray(HEADER.length)));
  } catch {
    return undefined;
  }
}
