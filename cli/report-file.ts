import path from 'node:path';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';
import type { ReportOptions } from '../contract/report.ts';
import { fail, type Result, succeed } from '../contract/result.ts';
import { isSystemError, writePrivately } from '../main/files/private-files.ts';
import { renderReport } from '../main/report/render-report.ts';
import { type CommandContext, reportFailure, say } from './command-context.ts';
import type { ExitCode } from './exit-codes.ts';
import { reportReceipt } from './report-receipt.ts';

/** A report that was asked for: where to, and what it may carry. */
export interface ReportFile extends ReportOptions {
  readonly file: string;
}

interface Reported {
  readonly receipt: Receipt;
  /** Pictures of the places, for a report that may carry them. */
  readonly copies: readonly PlaceCopy[];
  /** Null: no file was asked for. */
  readonly report: ReportFile | null;
  readonly isVerbose: boolean;
}

/** Print a receipt and write it to the file that was asked for; where that fails, what there is to print is the failure. */
export async function reportWithFile(
  { copies, isVerbose, receipt, report }: Reported,
  exitCode: ExitCode,
  context: CommandContext,
): Promise<ExitCode> {
  const { options, terminal, word } = context;
  if (report === null) {
    reportReceipt(succeed(receipt), context, { isVerbose });
    return exitCode;
  }
  const { file } = report;
  const written = await writeReport(report, { receipt, copies }, context);
  if (!written.ok) return reportFailure(written.failure, context);
  reportReceipt(succeed(receipt), context, { isVerbose, more: { report: file } });
  if (!options.json) say(word('cli.written', { file }), terminal);
  return exitCode;
}

/** Write a report that only its owner may read, whole or not at all. `cannot-write` names the file. */
async function writeReport(
  { file, ...options }: ReportFile,
  content: Pick<Reported, 'receipt' | 'copies'>,
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
