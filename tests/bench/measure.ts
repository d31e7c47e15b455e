import { performance } from 'node:perf_hooks';

export interface Job {
  readonly name: string;
  readonly run: () => unknown;
  /** The same on a tiny picture: what of `run` is getting there and not the picture. For jobs outside this process. */
  readonly start?: () => unknown;
}

export interface Timing {
  readonly name: string;
  readonly leastMs: number;
  /** Null for a job of this process, which has no start. */
  readonly startMs: number | null;
}

const ROUNDS = 7;

/** A job that takes longer than this gets fewer rounds, so that a run ends within ten minutes. */
const SLOW_MS = 5000;
const SLOW_ROUNDS = 3;

/** Least milliseconds of each job; they take turns, after one unmeasured, so that a busy machine is busy for all. */
export async function measureInTurns(jobs: readonly Job[]): Promise<Timing[]> {
  const stopwatches = [];
  for (const job of jobs) stopwatches.push({ job, roundsLeft: await roundsFor(job), times: [], startTimes: [] });
  return timeRounds(stopwatches);
}

interface Stopwatch {
  readonly job: Job;
  roundsLeft: number;
  readonly times: number[];
  readonly startTimes: number[];
}

async function timeRounds(stopwatches: readonly Stopwatch[]): Promise<Timing[]> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const stopwatch of stopwatches.filter(({ roundsLeft }) => roundsLeft > 0)) {
      stopwatch.roundsLeft -= 1;
      stopwatch.times.push(await timeOf(stopwatch.job.run));
      if (stopwatch.job.start) stopwatch.startTimes.push(await timeOf(stopwatch.job.start));
    }
  }
  return stopwatches.map(({ job, times, startTimes }) => ({
    name: job.name,
    leastMs: Math.min(...times),
    startMs: startTimes.length > 0 ? Math.min(...startTimes) : null,
  }));
}

async function roundsFor({ run }: Job): Promise<number> {
  return (await timeOf(run)) > SLOW_MS ? SLOW_ROUNDS : ROUNDS;
}

export async function timeOf(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** What the picture itself took: without the start of a program. */
export function netMs({ leastMs, startMs }: Timing): number {
  return leastMs - (startMs ?? 0);
}
