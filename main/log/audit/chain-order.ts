import type { AuditLine } from './audit-line.ts';

/** An entry and the line (from 1) that it stands in. */
export interface Placed {
  readonly line: number;
  readonly entry: AuditLine;
}

/** What the first entry follows: the checkpoint's line and what it stands for, or line 0 and no entry at all. */
interface Base {
  readonly line: number;
  readonly hash: string;
}

/** Entries as their hashes chain them, wherever they stand. */
export interface ChainOrder {
  readonly order: readonly Placed[];
  /** Hashes of entries before which something is missing: their `previous` is nobody's hash. */
  readonly afterGap: ReadonlySet<string>;
  /** Copies, and entries that were made to fit but that nothing goes on from. */
  readonly extra: readonly Placed[];
}

/**
 * Follow the chain from `base` on; where a link is missing, go on with what stands next. Where two entries claim the
 * same place, the one that is known from elsewhere, or that others follow, is the true one.
 */
export function orderChain(placed: readonly Placed[], base: Base, known: ReadonlySet<string>): ChainOrder {
  const { entries, copies } = withoutCopies(placed, base);
  const hashes = new Set(entries.map(({ entry }) => entry.hash));
  const followers = byPrevious(entries);
  const starts = entries.filter(({ entry }) => entry.previous !== base.hash && !hashes.has(entry.previous));
  const order: Placed[] = [];
  const afterGap = new Set<string>();
  let next = pick(followers.get(base.hash), followers, known);
  while (next !== undefined || starts.length > 0) {
    if (next === undefined) {
      next = starts.shift();
      if (next !== undefined) afterGap.add(next.entry.hash);
    } else {
      order.push(next);
      next = pick(followers.get(next.entry.hash), followers, known);
    }
  }
  const inOrder = new Set(order);
  return { order, afterGap, extra: [...copies, ...entries.filter((one) => !inOrder.has(one))] };
}

/** Entries that stand out of their order: all but the most that can stay where they are. */
export function findMoved(order: readonly Placed[]): readonly Placed[] {
  /** Longest rising runs of lines: for each length, the index whose entry ends the run that ends lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const lineOf = (index: number | undefined) => order[index ?? -1]?.line ?? 0;
  order.forEach(({ line }, index) => {
    let length = 0;
    for (let high = ends.length; length < high; ) {
      const middle = (length + high) >> 1;
      if (lineOf(ends[middle]) < line) length = middle + 1;
      else high = middle;
    }
    before[index] = ends[length - 1];
    ends[length] = index;
  });
  const staying = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) staying.add(index);
  return order.filter((_placed, index) => !staying.has(index));
}

function byPrevious(entries: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const followers = new Map<string, Placed[]>();
  for (const one of entries) {
    const others = followers.get(one.entry.previous);
    if (others === undefined) followers.set(one.entry.previous, [one]);
    else others.push(one);
  }
  return followers;
}

function pick(
  candidates: readonly Placed[] | undefined,
  followers: ReadonlyMap<string, readonly Placed[]>,
  known: ReadonlySet<string>,
): Placed | undefined {
  return (
    candidates?.find(({ entry }) => known.has(entry.hash)) ??
    candidates?.find(({ entry }) => followers.has(entry.hash)) ??
    candidates?.[0]
  );
}

/** Of entries that are there twice the one is kept that stands behind its forerunner. */
function withoutCopies(placed: readonly Placed[], base: Base) {
  const lines = new Map([[base.line, base.hash], ...placed.map(({ line, entry }) => [line, entry.hash] as const)]);
  const kept = new Map<string, Placed>();
  const copies: Placed[] = [];
  for (const one of placed) {
    const other = kept.get(one.entry.hash);
    if (other === undefined) kept.set(one.entry.hash, one);
    else if (lines.get(other.line - 1) === one.entry.previous) copies.push(one);
    else {
      copies.push(other);
      kept.set(one.entry.hash, one);
    }
  }
  return { entries: [...kept.values()], copies };
}
