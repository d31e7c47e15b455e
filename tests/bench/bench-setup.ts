import { z } from 'zod';

export const BENCH_PARTS = ['pictures', 'faces', 'memory', 'fingerprint', 'diagnosis'] as const;

export type BenchPart = (typeof BENCH_PARTS)[number];

export const benchSetup = z.object({
  parts: z.array(z.enum(BENCH_PARTS)),
  pictureProcess: z.string(),
  memoryJob: z.string(),
  tenantProcess: z.string(),
  heicThread: z.string(),
  modelsDir: z.string(),
  chromium: z.string().nullable(),
  /** For pictures on disk; removed after the run. */
  folder: z.string(),
  /** Null where only some parts run: the document holds all of them or isn't written. */
  document: z.string().nullable(),
});

/** What `scripts/bench.mjs` has built and found. */
export type BenchSetup = z.infer<typeof benchSetup>;

export function parseBenchSetup([, , argument = '']: readonly string[]): BenchSetup {
  return benchSetup.parse(JSON.parse(argument));
}
