import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A question to the system, not a wait: what takes longer tells nothing. */
const LIMIT_MS = 5000;
const MOST_BYTES = 64 * 1024;

/** What a program of the system's own prints; null where it isn't there, refuses, or takes too long. */
export async function runProgram(program: string, args: readonly string[]): Promise<string | null> {
  try {
    const options = { timeout: LIMIT_MS, maxBuffer: MOST_BYTES, windowsHide: true, encoding: 'utf8' } as const;
    return (await run(program, [...args], options)).stdout;
  } catch {
    // Whatever it was, the question stays open.
    return null;
  }
}
