import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Run a program to its end; rejects where it isn't there or fails. */
export async function runProgram(file: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(file, [...args]);
  return stdout;
}

export async function canRun(file: string, args: readonly string[]): Promise<boolean> {
  try {
    await runProgram(file, args);
    return true;
  } catch {
    return false;
  }
}
