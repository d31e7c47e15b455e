import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError, readIfPresent } from '../../files/private-files.ts';
import { withLock } from '../../files/with-lock.ts';
import { type AuditHead, readOwnHead, writeOwnHead } from './audit-head.ts';
import { type AuditBody, type AuditLine, FIRST, readCheckpoint, readLine, sealLine } from './audit-line.ts';

/** The log itself. */
export const AUDIT_FILE = 'audit.jsonl';
/** Where it ends. It shows that lines were taken off the end, also to whoever adds the next one. */
export const HEAD_FILE = 'audit.head';
const TAIL_BYTES = 16_384;

/** The end of the log, as far as its own lines tell. */
interface Tail extends AuditHead {
  /** Bytes behind the last line's end, or null; a whole entry that only lacks its end is in the chain. */
  readonly unfinished: 'cut' | 'whole' | null;
}

/** Run `work` while no other process adds or removes lines. Makes the folder. */
export async function withAuditLock<T>(stateDir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  return withLock(join(stateDir, `${AUDIT_FILE}.lock`), work);
}

/** Add one line and wait until it is on the disk. Only under the lock. */
export async function addLine(stateDir: string, body: AuditBody, at: Date): Promise<AuditHead> {
  const handle = await open(join(stateDir, AUDIT_FILE), 'a+', 0o600);
  try {
    const tail = await readTail(handle);
    const n = tail.n + 1;
    const lost = lostSince(await readHead(stateDir), tail);
    const isAfterCut = tail.unfinished === 'cut';
    const { text, hash } = sealLine(body, { n, at, isAfterCut, lost, previous: tail.hash });
    await handle.writeFile(`${tail.unfinished === null ? '' : '\n'}${text}\n`);
    await handle.sync();
    await keepHead(stateDir, { n, hash });
    return { n, hash };
  } finally {
    await handle.close();
  }
}

/** Where the log ends by what its last lines say; `n` is 0 where it has none. */
async function readTail(handle: FileHandle): Promise<Tail> {
  const { size } = await handle.stat();
  const near = endOf(await readText(handle, Math.max(0, size - TAIL_BYTES), size));
  if (near.last?.n !== undefined) return { ...near, n: near.last.n, hash: near.last.hash };
  // The last entry is longer than that, or what is there is damaged, or of old and without a number.
  const { last, count, unfinished } = endOf(await readText(handle, 0, size));
  const checkpoint = last === null ? null : readCheckpoint(last);
  if (checkpoint !== null) return { ...checkpoint, unfinished };
  return { n: last?.n ?? count(), hash: last?.hash ?? FIRST, unfinished };
}

/** What the log's own head file says; null where there is none, or none that can be read. */
export async function readHead(stateDir: string): Promise<AuditHead | null> {
  return readOwnHead((await readIfPresent(join(stateDir, HEAD_FILE)))?.toString('utf8') ?? '');
}

/**
 * Written over in place and not waited for: after a power cut it may be some entries behind, which is no harm, and it
 * is never ahead of the log.
 */
export async function keepHead(stateDir: string, head: AuditHead): Promise<void> {
  try {
    const handle = await open(join(stateDir, HEAD_FILE), constants.O_RDWR | constants.O_CREAT, 0o600);
    await handle.write(writeOwnHead(head), 0).finally(() => handle.close());
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** The head file is never ahead of the log, unless lines were taken off or written anew. */
function lostSince(known: AuditHead | null, tail: Tail) {
  if (known === null || known.n < tail.n || known.hash === tail.hash) return null;
  return { entries: known.n - tail.n, hash: known.hash };
}

function endOf(text: string) {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const whole = readLine(rest);
  const cut = rest === '' ? null : ('cut' as const);
  const last = whole ?? lastOf(lines);
  const count = () => [...lines, rest].filter((line) => readLine(line) !== null).length;
  return { last, count, unfinished: whole === null ? cut : ('whole' as const) };
}

function lastOf(lines: readonly string[]): AuditLine | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const entry = readLine(lines[index] ?? '');
    if (entry !== null) return entry;
  }
  return null;
}

async function readText(handle: FileHandle, from: number, to: number): Promise<string> {
  const { buffer } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
  return buffer.toString('utf8');
}
