import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { isSystemError, readIfPresent, writePrivately } from '../../files/private-files.ts';
import { AUDIT_FILE, keepHead, readHead, withAuditLock } from './audit-file.ts';
import type { AuditHead } from './audit-head.ts';
import { ENTRIES_REMOVED, sealCheckpoint, sealLine } from './audit-line.ts';
import { type ChainReport, examineChain, type Numbered } from './examine-chain.ts';

export interface Retained {
  /** Entries that were removed now. */
  readonly removed: number;
  /** Where the log ends; null: it has no entries. */
  readonly head: AuditHead | null;
}

/** `not-intact`: what is past its time stays, because removing it would remove what shows that something is wrong. */
export type RetentionFailure = { readonly kind: 'cannot-write' | 'not-intact' };

const DAY_MS = 24 * 3600 * 1000;

/**
 * Take out what is older than so many days. A checkpoint in its place carries the number and the last hash of all
 * that was ever removed, so that the chain still holds, and an entry at the end vouches for the checkpoint. The new
 * file takes the place of the old one at once: a crash leaves either of them, whole.
 */
export async function removeOldEntries(
  stateDir: string,
  days: number,
  now: Date = new Date(),
): Promise<Result<Retained, RetentionFailure>> {
  try {
    return await withAuditLock(stateDir, () => removeUnderLock(stateDir, days, now));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ kind: 'cannot-write' });
  }
}

async function removeUnderLock(
  stateDir: string,
  days: number,
  now: Date,
): Promise<Result<Retained, RetentionFailure>> {
  const file = join(stateDir, AUDIT_FILE);
  const text = (await readIfPresent(file))?.toString('utf8') ?? '';
  const ownHead = await readHead(stateDir);
  const chain = examineChain(text, ownHead === null ? [] : [ownHead]);
  const before = new Date(now.getTime() - days * DAY_MS);
  const count = countOld(chain.entries, before, now);
  const last = chain.entries.at(-1);
  if (count === 0 || last === undefined) return succeed({ removed: 0, head: endOf(last) });
  if (chain.findings.length > 0) return fail({ kind: 'not-intact' });

  const { content, head } = replaceOld(text, chain, { count, last, before, now });
  await writePrivately(file, content);
  // Else the head could be on the disk before the file that it is of.
  await syncFolder(stateDir);
  await keepHead(stateDir, head);
  return succeed({ removed: count, head });
}

function replaceOld(
  text: string,
  { entries, cutLines, lines }: ChainReport,
  old: { readonly count: number; readonly last: Numbered; readonly before: Date; readonly now: Date },
): { readonly content: string; readonly head: AuditHead } {
  const { count, last, before, now } = old;
  const lastOld = entries[count - 1] ?? last;
  const checkpoint = sealCheckpoint({ entries: lastOld.n }, lastOld.entry.hash, now);
  const vouch = sealLine(
    { action: ENTRIES_REMOVED, entries: count, before: before.toISOString(), checkpoint: checkpoint.hash },
    { n: last.n + 1, at: now, isAfterCut: cutLines.includes(lines + 1), lost: null, previous: last.entry.hash },
  );
  const kept = text.split('\n').slice(lastOld.line).join('\n');
  const isEnded = kept === '' || kept.endsWith('\n');
  return {
    content: `${checkpoint.text}\n${kept}${isEnded ? '' : '\n'}${vouch.text}\n`,
    head: { n: last.n + 1, hash: vouch.hash },
  };
}

/**
 * Entries at the beginning that are past their time. An entry whose time lies ahead tells of a clock that was wrong:
 * it goes with those around it, and nothing goes where every entry lies ahead.
 */
function countOld(entries: readonly Numbered[], before: Date, now: Date): number {
  const times = entries.map(({ entry }) => Date.parse(entry.at));
  const firstKept = times.findIndex((time) => time >= before.getTime() && time <= now.getTime());
  if (firstKept >= 0) return firstKept;
  const firstNotOld = times.findIndex((time) => !(time < before.getTime()));
  return firstNotOld >= 0 ? firstNotOld : times.length;
}

function endOf(last: Numbered | undefined): AuditHead | null {
  return last === undefined ? null : { n: last.n, hash: last.entry.hash };
}

/** Windows can't and need not. */
async function syncFolder(dir: string): Promise<void> {
  try {
    const handle = await open(dir, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
