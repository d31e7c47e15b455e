import type { AuditHead } from './audit-head.ts';
import { CHECKPOINT, FIRST, readCheckpoint, readLine, readVouch } from './audit-line.ts';
import { findMoved, orderChain, type Placed } from './chain-order.ts';

/** Something that is not as it was written. */
export interface AuditFinding {
  /**
   * `removed`: entries are missing before this line. `changed`: the line is not what was written. `moved`: it stood
   * elsewhere. `inserted`: it is no part of the log. `truncated`: entries are missing behind this line, whatever
   * stands there now; line 0 is the beginning. `rewritten`: this line or one before it is another one than when the
   * head was taken.
   */
  readonly kind: 'removed' | 'changed' | 'moved' | 'inserted' | 'truncated' | 'rewritten';
  /** From 1, but for the beginning. */
  readonly line: number;
  /** Entries that are missing; null where that can't be told. */
  readonly entries: number | null;
}

/** An entry in its place, with its number in the whole log. */
export interface Numbered extends Placed {
  readonly n: number;
}

export interface ChainReport {
  readonly entries: readonly Numbered[];
  /** What retention removed: the number and the hash of the last of those entries; null: nothing. */
  readonly checkpoint: (AuditHead & { readonly at: string }) | null;
  readonly findings: readonly AuditFinding[];
  /** Lines that a crash left unfinished; the chain goes on after them. */
  readonly cutLines: readonly number[];
  readonly lines: number;
}

/**
 * Everything that the lines themselves tell. `heads` are known ends of the log: they decide which of two lines is
 * the true one, and how many are missing at the end.
 */
export function examineChain(text: string, heads: readonly AuditHead[]): ChainReport {
  const { lines, placed, unreadable, cutLines, unfinished } = readLines(text);
  const { checkpoint, base, others, isVouchedFor } = findCheckpoint(placed);
  const start = base.n;
  const known = new Set(heads.map(({ hash }) => hash));
  const { order, afterGap, extra } = orderChain(others, base, known);
  const entries = numberFrom(start, order);
  const last = highest(heads.map(({ n }) => n));
  // A crash cuts a line before anybody knows of its entry.
  const isKnown = unfinished.length > 0 && last > (entries.at(-1)?.n ?? start);
  const findings = [
    ...findMissing({ entries, afterGap, start, last }, isKnown ? [...unreadable, ...unfinished] : unreadable),
    ...findMoved(checkpoint === null ? order : [checkpoint, ...order]).map(({ line }) => finding('moved', line)),
    ...extra.map(({ line }) => finding('inserted', line)),
    ...order.flatMap(lostBefore),
  ];
  // Where something else is missing, what vouches for the checkpoint may be among it.
  if (checkpoint !== null && findings.length === 0 && !isVouchedFor) {
    findings.push(finding('changed', checkpoint.line));
  }
  return {
    entries,
    checkpoint: checkpoint === null ? null : { n: start, hash: base.hash, at: checkpoint.entry.at },
    findings: findings.sort((one, other) => one.line - other.line),
    cutLines: isKnown ? cutLines : [...cutLines, ...unfinished],
    lines,
  };
}

/** 0 for none. A log may have more entries than a call may have arguments. */
function highest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

/** Entries in their places, and the lines that hold none: cut by a crash, or unreadable for another reason. */
function readLines(text: string) {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const isWhole = readLine(rest) !== null;
  const { placed, unreadable, cut } = sortLines(isWhole ? [...lines, rest] : lines);
  const unfinished = rest === '' || isWhole ? [] : [lines.length + 1];
  return { lines: lines.length, placed, unreadable, cutLines: cut, unfinished };
}

/** Of several checkpoints the one that the last vouching entry names; the others are no part of the log. */
function findCheckpoint(placed: readonly Placed[]) {
  const vouched = placed.map(({ entry }) => readVouch(entry)).findLast((hash) => hash !== null);
  const checkpoints = placed.filter(({ entry }) => entry.action === CHECKPOINT);
  const checkpoint = checkpoints.find(({ entry }) => entry.hash === vouched) ?? checkpoints[0] ?? null;
  const stated = checkpoint === null ? null : readCheckpoint(checkpoint.entry);
  return {
    checkpoint,
    base: { line: checkpoint?.line ?? 0, n: stated?.n ?? 0, hash: stated?.hash ?? FIRST },
    others: placed.filter((one) => one !== checkpoint),
    isVouchedFor: checkpoint?.entry.hash === vouched,
  };
}

function sortLines(lines: readonly string[]) {
  const placed: Placed[] = [];
  const unreadable: number[] = [];
  const cut: number[] = [];
  lines.forEach((text, index) => {
    const entry = readLine(text);
    if (entry !== null) placed.push({ line: index + 1, entry });
    else unreadable.push(index + 1);
    if (entry?.afterCut === true && unreadable.at(-1) === index) cut.push(unreadable.pop() ?? index);
  });
  return { placed, unreadable, cut };
}

function numberFrom(start: number, order: readonly Placed[]): readonly Numbered[] {
  let n = start;
  return order.map((placed) => {
    n = placed.entry.n ?? n + 1;
    return { ...placed, n };
  });
}

interface Chained {
  readonly entries: readonly Numbered[];
  readonly afterGap: ReadonlySet<string>;
  /** Number before the first entry. */
  readonly start: number;
  /** Highest number that is known from elsewhere; 0: none. */
  readonly last: number;
}

/** What is missing, as far as unreadable lines in its place don't account for it; those are `changed`, all others `inserted`. */
function findMissing(chained: Chained, unreadable: readonly number[]): AuditFinding[] {
  const gaps = [...gapsBetween(chained), gapAtEnd(chained)];
  const left = new Set(unreadable);
  const findings = gaps.flatMap((gap) => {
    const inPlace = [...left].filter((line) => line > gap.from && line < gap.to).slice(0, gap.entries ?? undefined);
    for (const line of inPlace) left.delete(line);
    const rest = restOf(gap, inPlace.length);
    return [...inPlace.map((line) => finding('changed', line)), ...(rest === null ? [] : [rest])];
  });
  return [...findings, ...[...left].map((line) => finding('inserted', line))];
}

/** Entries that are missing between two lines; null: nobody knows how many. */
interface Gap {
  readonly kind: 'removed' | 'truncated';
  readonly from: number;
  readonly to: number;
  readonly entries: number | null;
}

function gapsBetween({ entries, afterGap, start }: Chained): Gap[] {
  return entries.flatMap((one, index) => {
    if (!afterGap.has(one.entry.hash)) return [];
    const before = entries[index - 1];
    const count = one.entry.n === undefined ? 0 : one.n - (before?.n ?? start) - 1;
    return [{ kind: 'removed', from: before?.line ?? 0, to: one.line, entries: count > 0 ? count : null }];
  });
}

function gapAtEnd({ entries, start, last }: Chained): Gap {
  const end = entries.at(-1);
  const missing = Math.max(0, last - (end?.n ?? start));
  return {
    kind: 'truncated',
    from: highest(entries.map(({ line }) => line)),
    to: Number.POSITIVE_INFINITY,
    entries: last === 0 ? null : missing,
  };
}

function restOf({ kind, from, to, entries }: Gap, changed: number): AuditFinding | null {
  if (kind === 'truncated') {
    return entries === null || entries === changed ? null : finding(kind, from + changed, entries - changed);
  }
  // A checkpoint that can't be read stands for any number of entries.
  const isExplained = changed > 0 && (entries === null || entries === changed || from === 0);
  return isExplained ? null : finding(kind, to, entries === null ? null : entries - changed);
}

/** What was found when the line was added, and would not show any more. */
function lostBefore({ entry, line }: Placed): AuditFinding[] {
  if (entry.lost === undefined) return [];
  const { entries } = entry.lost;
  return [entries === 0 ? finding('rewritten', line - 1) : finding('truncated', line - 1, entries)];
}

function finding(kind: AuditFinding['kind'], line: number, entries: number | null = null): AuditFinding {
  return { kind, line, entries };
}
