import type { AuditHead } from './audit-head.ts';
import type { ChainReport } from './examine-chain.ts';

export interface HeadComparison {
  readonly agree: number;
  readonly differ: number;
  /** Of entries that retention removed since: nothing is left to compare. */
  readonly removed: number;
  /** Lines whose entries are other ones than when their heads were taken, in ascending order. */
  readonly rewritten: readonly number[];
}

/** Hold heads of this log against its entries. One of an entry that isn't there differs. */
export function compareHeads({ entries, checkpoint }: ChainReport, heads: readonly AuditHead[]): HeadComparison {
  const start = checkpoint?.n ?? 0;
  const there = new Map(entries.map(({ n, entry, line }) => [n, { hash: entry.hash, line }]));
  if (checkpoint !== null) there.set(start, { hash: checkpoint.hash, line: 1 });
  const compared = heads.filter(({ n }) => n >= start);
  const differing = compared.filter(({ n, hash }) => there.get(n)?.hash !== hash);
  const lines = differing.map(({ n }) => there.get(n)?.line).filter((line) => line !== undefined);
  return {
    agree: compared.length - differing.length,
    differ: differing.length,
    removed: heads.length - compared.length,
    rewritten: [...new Set(lines)].sort((one, other) => one - other),
  };
}
