import path from 'node:path';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';
import type { ReportOptions } from '../contract/report.ts';
import { fail, type Result, succeed } from '../contract/result.ts';
import { isSystemError, writePrivately } from '../main/files/private-files.ts';
import { renderReport } from '../main/report/render-report.ts';
import type { CommandContext } from './command-context.ts';

/** A report that was asked for: where to, and what it may carry. */
export interface ReportFile extends ReportOptions {
  readonly file: string;
}

/** Write a report that only its owner may read, whole or not at all. `cannot-write` names the file. */
export async function writeReport(
  { file, ...options }: ReportFile,
  content: { readonly receipt: Receipt; readonly copies: readonly PlaceCopy[] },
  { locale, word }: Pick<CommandContext, 'locale' | 'word'>,
): Promise<Result<void>> {
  try {
    await writePrivately(path.resolve(file), renderReport({ ...content, word, locale, options }));
    return succeed(undefined);
  } catch (error) {
    if (isSystemError(error)) return fail({ kind: 'cannot-write', name: file });
    throw error;
  }
}
