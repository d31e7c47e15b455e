import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What stands in place of entries that are past their time. Its `previous` is the hash of the last of them. */
export const CHECKPOINT = 'checkpoint';
/** The entry that vouches for the checkpoint. */
export const ENTRIES_REMOVED = 'entries-removed';

/** What stands in a line beside what the chain itself needs: plain values and no more than policy allows of anybody. */
export type AuditBody = { readonly action: string } & Readonly<Record<string, unknown>>;

/** What the log knew of its end when a line was added, and what it found instead. */
interface Lost {
  /** Entries that were there before and no longer are; 0: as many, but not the same. */
  readonly entries: number;
  /** Hash of the last of them. */
  readonly hash: string;
}

/** Where the line stands in the chain. */
export interface LineLinks {
  /** Running number in the whole log, from 1, entries that retention removed included. Lines of old have none. */
  readonly n: number;
  readonly at: Date;
  /** The line before this one was left unfinished by a crash. */
  readonly isAfterCut: boolean;
  readonly lost: Lost | null;
  /** `hash` of the entry before, so that a line can't be changed, moved or taken out unnoticed. */
  readonly previous: string;
}

export type AuditLine = z.infer<typeof auditLine>;

const hash = z.string().regex(/^[\da-f]{64}$/);

const auditLine = z.looseObject({
  n: z.int().positive().exactOptional(),
  /** ISO 8601 UTC. */
  at: z.string(),
  action: z.string(),
  afterCut: z.literal(true).exactOptional(),
  lost: z.object({ entries: z.int().min(0), hash }).exactOptional(),
  previous: hash,
  /** SHA-256 of this entry without `hash`. */
  hash,
});

const checkpoint = z.object({
  action: z.literal(CHECKPOINT),
  removed: z.object({ entries: z.int().positive() }),
});
const vouch = z.object({ action: z.literal(ENTRIES_REMOVED), checkpoint: hash });

/** The hash is the last member, so that what it was made of is the text before it. */
const SEALED = /^(\{.*),"hash":"([\da-f]{64})"\}$/s;

/** `previous` of the very first entry. */
export const FIRST = '0'.repeat(64);

/** One line without its end, and its hash. */
export function sealLine(body: AuditBody, links: LineLinks): { readonly text: string; readonly hash: string } {
  const { n, at, isAfterCut, lost, previous } = links;
  const sealed = {
    n,
    at: at.toISOString(),
    ...body,
    ...(isAfterCut ? { afterCut: true } : {}),
    ...(lost === null ? {} : { lost }),
    previous,
  };
  return seal(sealed);
}

/** First line of a log whose entries up to the one with number `entries` are past their time. */
export function sealCheckpoint(removed: { readonly entries: number }, previous: string, at: Date) {
  return seal({ at: at.toISOString(), action: CHECKPOINT, removed, previous });
}

/** The entry that a line holds, if it is byte for byte what was written; null for anything else. */
export function readLine(text: string): AuditLine | null {
  const [, body, own] = SEALED.exec(text) ?? [];
  if (body === undefined || sha256(`${body}}`) !== own) return null;
  const parsed = auditLine.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** What a checkpoint stands for, as the end of what it replaced; null where the line is none. */
export function readCheckpoint(line: AuditLine): { readonly n: number; readonly hash: string } | null {
  const parsed = checkpoint.safeParse(line);
  return parsed.success ? { n: parsed.data.removed.entries, hash: line.previous } : null;
}

/** Hash of the checkpoint that the entry vouches for; null where it vouches for none. */
export function readVouch(line: AuditLine): string | null {
  const parsed = vouch.safeParse(line);
  return parsed.success ? parsed.data.checkpoint : null;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function seal(body: object): { readonly text: string; readonly hash: string } {
  const own = sha256(JSON.stringify(body));
  // Where `SEALED` looks for it.
  return { text: JSON.stringify({ ...body, hash: own }), hash: own };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
