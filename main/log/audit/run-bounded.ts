import { execFile } from 'node:child_process';
import type { SystemCommand } from './system-log.ts';

const LONGEST_OUTPUT = 64 * 1024 * 1024;

/**
 * Run a program of the system's without a shell, for so many milliseconds at most, and answer what it printed; null
 * where it isn't there, failed, took too long or printed more than 64 MB.
 */
export function runBounded({ file, args }: SystemCommand, timeoutMs: number): Promise<string | null> {
  const options = {
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: LONGEST_OUTPUT,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    const child = execFile(file, args, options, (error, stdout) => resolve(error === null ? stdout : null));
    child.stdin?.end();
  });
}
