import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Override } from '../../contract/override.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { readIfPresent } from '../files/private-files.ts';
import { withLock } from '../files/with-lock.ts';

/** What somebody did to somebody's photo. */
export interface AuditFacts {
  readonly action: string;
  /** Object id of who acted. */
  readonly actor: string;
  /** Object id of whose photo it is. */
  readonly person: string;
  readonly tenant: string;
  /** SHA-256 of the receipt that was kept, in hex; null where there is none. */
  readonly receipt: string | null;
  /** A photo that policy held back was published all the same: what was set aside, and the person's reason. */
  readonly override?: Override & {
    readonly measures: readonly string[];
    /** Of the photo that was to be published, in hex. */
    readonly sha256: string;
  };
}

interface AuditEntry extends AuditFacts {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The line before this one was left unfinished by a crash. */
  readonly afterCut?: true;
  /** `hash` of the entry before, so that a line can't be changed, moved or taken out unnoticed. */
  readonly previous: string;
  /** SHA-256 of this entry without `hash`. */
  readonly hash: string;
}

export interface AuditReport {
  readonly entries: number;
  /** Lines (from 1) that a crash left unfinished; the chain goes on after them. */
  readonly cutLines: readonly number[];
  /** First line (from 1) that is not as it was written, or null. */
  readonly brokenLine: number | null;
}

type CannotWrite = { readonly kind: 'cannot-write'; readonly name: string };

const FIRST = '0'.repeat(64);
const NAME = 'audit.jsonl';
const TAIL_BYTES = 16_384;

/**
 * Add one entry to `audit.jsonl` in the state folder and wait until it is on the disk. Safe for several processes
 * at once. The chain shows what was altered in place; it can't show that the last lines were taken off.
 */
export async function appendAudit(
  stateDir: string,
  facts: AuditFacts,
  now: Date = new Date(),
): Promise<Result<void, CannotWrite>> {
  const file = join(stateDir, NAME);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await withLock(`${file}.lock`, () => appendEntry(file, facts, now));
    return succeed(undefined);
  } catch {
    return fail({ kind: 'cannot-write', name: NAME });
  }
}

/** Walk the whole chain. A file that isn't there has no entries and nothing broken. */
export async function verifyAudit(stateDir: string): Promise<AuditReport> {
  return walk(await readText(join(stateDir, NAME))).report;
}

async function appendEntry(file: string, facts: AuditFacts, now: Date): Promise<void> {
  const text = await readTail(file);
  const isCut = text !== '' && !text.endsWith('\n');
  const { action, actor, person, tenant, receipt, override } = facts;
  const body = {
    at: now.toISOString(),
    action,
    actor,
    person,
    tenant,
    receipt,
    ...(override === undefined ? {} : { override }),
    ...(isCut ? { afterCut: true as const } : {}),
    previous: walk(text).lastHash,
  };
  const line = `${isCut ? '\n' : ''}${JSON.stringify({ ...body, hash: sha256(JSON.stringify(body)) })}\n`;
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function walk(text: string): { readonly report: AuditReport; readonly lastHash: string } {
  const lines = text.split('\n');
  const unfinished = lines.pop() ?? '';
  const cutLines: number[] = [];
  let lastHash = FIRST;
  let brokenLine: number | null = null;
  let entries = 0;
  lines.forEach((line, index) => {
    const entry = parseEntry(line);
    const next = parseEntry(lines[index + 1] ?? '');
    if (entry === null && next?.afterCut === true) {
      cutLines.push(index + 1);
      return;
    }
    if (entry === null || entry.previous !== lastHash) brokenLine ??= index + 1;
    if (entry === null) return;
    entries += 1;
    lastHash = entry.hash;
  });
  if (unfinished !== '') cutLines.push(lines.length + 1);
  return { report: { entries, cutLines, brokenLine }, lastHash };
}

/** The entry that a line holds, if it is whole and its own hash is right. */
function parseEntry(line: string): AuditEntry | null {
  try {
    const entry = JSON.parse(line) as AuditEntry;
    const { hash, ...body } = entry;
    return sha256(JSON.stringify(body)) === hash ? entry : null;
  } catch {
    return null;
  }
}

/** The end of the file, as long as it holds one whole entry; else all of it. */
async function readTail(file: string): Promise<string> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const tail = buffer.toString('utf8');
    return size === length || walk(tail).report.entries > 0 ? tail : await readText(file);
  } finally {
    await handle.close();
  }
}

async function readText(file: string): Promise<string> {
  return (await readIfPresent(file))?.toString('utf8') ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
