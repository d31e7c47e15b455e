import { performance } from 'node:perf_hooks';

export type Jobs = Readonly<Record<string, () => unknown>>;

/** Least milliseconds of each job over all rounds; every round runs every job once, after one round unmeasured. */
export async function measureInterleaved(jobs: Jobs, rounds: number): Promise<Map<string, number>> {
  const least = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(jobs)) {
      const startedAt = performance.now();
      await run();
      const tookMs = performance.now() - startedAt;
      if (round > 0) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, tookMs));
    }
  }
  return least;
}
