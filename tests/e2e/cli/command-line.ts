import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { expect } from '@playwright/test';

const PROGRAM = path.resolve(import.meta.dirname, '../../../dist/cli/selfsame.js');

/** How a command ended and what it wrote. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that has started. */
export interface Running {
  readonly process: ChildProcess;
  /** Standard output up to now. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
}

/** Start the built program as a person or a script would, in a language and a home of its own. */
export function start(
  args: readonly string[],
  homeDir: string,
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: homeDir,
      USERPROFILE: homeDir,
      LANG: 'C',
      LC_ALL: '',
      LC_MESSAGES: '',
      FORCE_COLOR: undefined,
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  return { process: child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** What `--json` printed: one JSON object and nothing else. */
export function parseOutput<T = Record<string, unknown>>({ stdout, stderr }: Ended): T {
  expect(stdout, stderr).toMatch(/^\{[\s\S]*\}\n$/);
  return JSON.parse(stdout) as T;
}

/** Text without the line breaks that the width of a terminal asked for. */
export function unwrap(text: string): string {
  return text.replace(/\s+/g, ' ');
}
