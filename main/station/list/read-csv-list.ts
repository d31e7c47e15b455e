import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Failure, ListFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import { isSystemError, whenFree } from '../../files/private-files.ts';
import { inTime } from '../../http/unless-stopped.ts';
import type { ListReader } from './list-reader.ts';
import { parseCsv } from './parse-csv.ts';

const MOST_BYTES = 20 * 1024 * 1024;
/** A share whose server is gone answers after minutes, or never. */
const PATIENCE_MS = 20_000;

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

/** A CSV file on this machine or on a share, at most 20 MB. */
export function createCsvReader(file: string, patienceMs = PATIENCE_MS): ListReader {
  const name = path.basename(file);
  return {
    board: null,
    forgetColumns: () => undefined,
    read: async (signal) => {
      const bytes = await inTime<Buffer>(patienceMs, signal, () => readBounded(file, name));
      if (!bytes.ok) return bytes.failure.kind === 'timed-out' ? fail(unreadable(name, 'silent')) : bytes;
      const lines = await parseCsv(bytes.value, name);
      return lines.ok
        ? succeed({ place: { name, of: 'csv' }, lines: lines.value, shared: null, notSharedBecause: null })
        : lines;
    },
  };
}

async function readBounded(file: string, name: string): Promise<Result<Buffer, Failure>> {
  try {
    // Excel and virus scanners have it open for a moment.
    const handle = await whenFree(() => open(file, 'r'));
    try {
      const found = await handle.stat();
      // A device or a pipe may have no end.
      if (!found.isFile()) return fail(unreadable(name, 'missing'));
      if (found.size > MOST_BYTES) return fail(unreadable(name, 'large'));
      const content = await handle.readFile();
      return content.length > MOST_BYTES ? fail(unreadable(name, 'large')) : succeed(content);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail(unreadable(name, reasonOf(error.code)));
  }
}

type Unreadable = Extract<ListFailure, { kind: 'list-unreadable' }>;

function reasonOf(code: string): Unreadable['reason'] {
  if (GONE.has(code)) return 'missing';
  return FORBIDDEN.has(code) ? 'forbidden' : 'silent';
}

function unreadable(name: string, reason: Unreadable['reason']): Unreadable {
  return { kind: 'list-unreadable', name, of: 'csv', reason };
}
