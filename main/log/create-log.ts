import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { LOG_LEVELS, type Log, type LogFacts, type LogLevel } from './log.ts';
import { redact, redactFacts } from './redact.ts';

const BYTES_PER_FILE = 1_000_000;
/** The one being written and two older ones. */
const FILES = 3;
const MS_PER_DAY = 86_400_000;

export interface LogOptions {
  readonly dir: string;
  /** Lines less important than this are not written. */
  readonly level: LogLevel;
  readonly now?: () => Date;
  /** Left out of every line. */
  readonly homeDir?: string;
  /** Older files that were last written before this many days go when the log opens. */
  readonly keepDays?: number;
}

/**
 * Log to JSON lines in `selfsame.log` (0600), at most three files of 1 MB. Each line is written at once, so that
 * nothing is lost when the process ends. A log that can't be written is silent: it must never stop the work.
 */
export function createLog({ dir, level, now = () => new Date(), homeDir, keepDays }: LogOptions): Log {
  const write = (lineLevel: LogLevel) => (event: string, facts?: LogFacts) => {
    if (LOG_LEVELS.indexOf(lineLevel) > LOG_LEVELS.indexOf(level)) return;
    try {
      const line = { at: now().toISOString(), level: lineLevel, event: redact(event, homeDir) };
      // First for whoever reads it, and last so that no fact can pose as one of them.
      appendLine(dir, `${JSON.stringify({ ...line, ...redactFacts(facts ?? {}, homeDir), ...line })}\n`);
    } catch {
      // A full disk or a read-only folder: the doctor reports it, the log itself can't.
    }
  };
  removeOld(dir, now().getTime() - (keepDays ?? Number.POSITIVE_INFINITY) * MS_PER_DAY);
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}

/** Path of the log file `age` rotations ago, 0 being the one that is written. */
export function logFile(dir: string, age = 0): string {
  return join(dir, age === 0 ? 'selfsame.log' : `selfsame.${age}.log`);
}

function appendLine(dir: string, line: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = logFile(dir);
  const handle = openSync(file, 'a', 0o600);
  let size: number;
  try {
    writeSync(handle, line);
    size = fstatSync(handle).size;
  } finally {
    closeSync(handle);
  }
  if (size === Buffer.byteLength(line)) chmodSync(file, 0o600);
  if (size >= BYTES_PER_FILE) rotate(dir);
}

function rotate(dir: string): void {
  for (let age = FILES - 1; age > 0; age -= 1) {
    const newer = logFile(dir, age - 1);
    if (existsSync(newer)) renameSync(newer, logFile(dir, age));
  }
}

function removeOld(dir: string, beforeMs: number): void {
  for (let age = 1; age < FILES; age += 1) {
    try {
      if (statSync(logFile(dir, age)).mtimeMs < beforeMs) rmSync(logFile(dir, age));
    } catch {
      // Not there, which is what is wanted.
    }
  }
}
