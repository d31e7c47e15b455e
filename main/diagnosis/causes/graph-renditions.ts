import type { Findings } from '../findings.ts';
import { isOnGraph, readingOf } from './copies.ts';

/** Photos that come from a directory are this large at most (domain facts 2.1). */
export const DIRECTORY_EDGE_PIXELS = 96;

/** Edge in pixels of the largest photo that Graph serves; null where it serves none or it was not read. */
export function largestEdge(findings: Findings): number | null {
  if (!isOnGraph(findings)) return null;
  const { graphSizes } = findings;
  const listed = graphSizes === null ? null : (graphSizes.at(-1) ?? null);
  return listed ?? readingOf(findings, 'graph')?.width ?? null;
}
