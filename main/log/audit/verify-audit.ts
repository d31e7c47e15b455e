import { join } from 'node:path';
import { readIfPresent } from '../../files/private-files.ts';
import { AUDIT_FILE, readHead } from './audit-file.ts';
import { type AuditHead, type NamedHead, nameLog } from './audit-head.ts';
import { compareHeads, type HeadComparison } from './compare-heads.ts';
import { type AuditFinding, type ChainReport, examineChain } from './examine-chain.ts';

/** What is told about the whole log. */
export interface AuditReport {
  readonly file: string;
  /** Entries that are there, and the times of the first and the last one as they are written. */
  readonly entries: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Entries that retention removed, and when it last did. */
  readonly removed: { readonly entries: number; readonly at: string } | null;
  readonly findings: readonly AuditFinding[];
  /** Lines that a crash left unfinished. Nothing is wrong with them. */
  readonly cutLines: readonly number[];
  /** Where the log ends by its own head file; `missing` where there ought to be one. */
  readonly ownHead: 'agrees' | 'differs' | 'missing' | 'not-needed';
  /** Heads of this log among those that were given. */
  readonly heads: HeadCounts;
}

interface HeadCounts extends Omit<HeadComparison, 'rewritten'> {
  /** Of other logs on the same machine: another user's, or another state folder's. */
  readonly foreign: number;
}

/**
 * Walk the whole chain and hold it against the heads. Heads are read before the log, so that an entry that is being
 * added meanwhile is no trouble. A log that isn't there has no entries, and nothing wrong with it if no head says
 * otherwise.
 */
export async function verifyAudit(stateDir: string, systemHeads: readonly NamedHead[]): Promise<AuditReport> {
  const ownHead = await readHead(stateDir);
  const name = await nameLog(stateDir);
  const ours = systemHeads.filter(({ log }) => log === name);
  const file = join(stateDir, AUDIT_FILE);
  const text = (await readIfPresent(file))?.toString('utf8') ?? '';
  const chain = examineChain(text, [...ours, ...(ownHead === null ? [] : [ownHead])]);
  const { rewritten, ...counts } = compareHeads(chain, ours);
  const own = compareHeads(chain, ownHead === null ? [] : [ownHead]);
  return {
    file,
    entries: chain.entries.length,
    from: chain.entries[0]?.entry.at ?? null,
    to: chain.entries.at(-1)?.entry.at ?? null,
    removed: chain.checkpoint === null ? null : { entries: chain.checkpoint.n, at: chain.checkpoint.at },
    findings: withRewritten(chain.findings, [...own.rewritten, ...rewritten]),
    cutLines: chain.cutLines,
    ownHead: ownHead === null ? withoutOwnHead(chain, ours) : own.differ > 0 ? 'differs' : 'agrees',
    heads: { ...counts, foreign: systemHeads.length - ours.length },
  };
}

/** Without its head file nobody can say that a log is whole, unless the system's log knows its last entry. */
export function isWell({ findings, ownHead }: Pick<AuditReport, 'findings' | 'ownHead'>): boolean {
  return findings.length === 0 && ownHead !== 'missing' && ownHead !== 'differs';
}

/** Whoever cuts lines off can take the head file away as well. Entries of old were written without one. */
function withoutOwnHead({ entries }: ChainReport, heads: readonly AuditHead[]): 'missing' | 'not-needed' {
  const last = entries.at(-1);
  if (last?.entry.n === undefined) return 'not-needed';
  const newest = heads.reduce<AuditHead | null>(
    (one, other) => (one !== null && one.n > other.n ? one : other),
    null,
  );
  return newest?.hash === last.entry.hash ? 'not-needed' : 'missing';
}

/** From the first of them on everything may be another: one line says it all, unless it is told already. */
function withRewritten(findings: readonly AuditFinding[], lines: readonly number[]): readonly AuditFinding[] {
  if (lines.length === 0) return findings;
  const line = lines.reduce((one, other) => Math.min(one, other));
  if (findings.some((finding) => finding.line <= line)) return findings;
  return [{ kind: 'rewritten', line, entries: null }, ...findings];
}
