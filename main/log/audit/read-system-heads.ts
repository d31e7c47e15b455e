import { open } from 'node:fs/promises';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { isSystemError } from '../../files/private-files.ts';
import { findNamedHeads, type NamedHead } from './audit-head.ts';
import { runBounded } from './run-bounded.ts';
import { type SystemLogKind, systemLogOf } from './system-log.ts';

/** Where heads were looked for, and what was there. */
export interface FoundHeads {
  /** Null: nothing of the system's could be read. */
  readonly source: SystemLogKind | 'file' | null;
  readonly heads: readonly NamedHead[];
}

/** A Mac takes its time to search 30 days. */
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Heads in the operating system's own log, as far as this user may read it. */
export async function readSystemHeads(
  platform: NodeJS.Platform,
  env: { readonly SystemRoot?: string | undefined },
): Promise<FoundHeads> {
  const log = systemLogOf(platform, env);
  if (log === null) return { source: null, heads: [] };
  const printed = await runBounded(log.read, TIMEOUT_MS);
  const heads = findNamedHeads(printed ?? '');
  // An empty journal may stand beside a syslog that is kept.
  const file = heads.length > 0 ? null : await readFirst(log.files);
  if (file !== null) return { source: 'syslog', heads: findNamedHeads(file) };
  return { source: printed === null ? null : log.kind, heads };
}

/** Heads in a file that somebody exported from a log: any text in UTF-8 or UTF-16, its last 64 MB. */
export async function readHeadsFile(
  file: string,
): Promise<Result<FoundHeads, { readonly kind: 'unreadable-file'; readonly name: string }>> {
  const text = await readEnd(file);
  return text === null
    ? fail({ kind: 'unreadable-file', name: file })
    : succeed({ source: 'file', heads: findNamedHeads(text) });
}

async function readFirst(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    const text = await readEnd(file);
    if (text !== null) return text;
  }
  return null;
}

async function readEnd(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, MOST_BYTES);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      return decode(buffer);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Windows' own tools write UTF-16. What is looked for is ASCII, whose every other byte is nought there. */
function decode(bytes: Buffer): string {
  return bytes.includes(0)
    ? Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1')
    : bytes.toString('utf8');
}
