import { z } from 'zod';
import { type BenchSetup, benchSetup } from './bench-setup.ts';
import { runProgram } from './run-program.ts';

const memoryJob = z.object({
  kind: z.enum(['rest', 'prepare', 'open', 'opens']),
  /** A picture, or for `opens` a folder of them. */
  path: z.string(),
  faces: z.boolean(),
});

export type MemoryJob = z.infer<typeof memoryJob>;

const memoryOrder = z.object({ job: memoryJob, setup: benchSetup });
const memoryAnswer = z.object({ peak: z.number(), weights: z.array(z.number()) });

/** Do one job in a process of its own and learn what it took, in bytes. */
export async function runMemoryJob(job: MemoryJob, setup: BenchSetup): Promise<z.infer<typeof memoryAnswer>> {
  const order = JSON.stringify({ job, setup });
  return memoryAnswer.parse(JSON.parse(await runProgram(process.execPath, [setup.memoryJob, order])));
}

export function parseMemoryOrder([, , argument = '']: readonly string[]) {
  return memoryOrder.parse(JSON.parse(argument));
}
