import type { Receipt } from '../contract/receipt.ts';
import type { Result } from '../contract/result.ts';
import { type CommandContext, reportFailure, writeJson } from './command-context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { receiptText } from './receipt-text.ts';

/** How a receipt is printed. */
interface ReportOptions {
  /** All the evidence in text. */
  readonly isVerbose?: boolean;
  /** Members that the JSON gets beside the receipt's own. */
  readonly more?: object;
}

/** Print a receipt, as JSON or for people, or the failure that there is instead. */
export function reportReceipt(
  result: Result<Receipt>,
  context: CommandContext,
  { isVerbose = false, more = {} }: ReportOptions = {},
): ExitCode {
  if (!result.ok) return reportFailure(result.failure, context);
  if (context.options.json) writeJson(context.terminal, { ...result.value, ...more });
  else context.terminal.out(receiptText(result.value, { ...context, isVerbose }));
  return EXIT.done;
}
