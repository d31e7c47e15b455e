import type { Failure } from '../contract/failure.ts';
import type { Cause } from '../contract/receipt.ts';
import { causesOfFailure } from '../main/diagnosis/causes/causes-of-failure.ts';
import { loadSettings } from '../main/settings/load-settings.ts';
import type { CloudId } from '../main/settings/tenant-connection.ts';
import { causesLines } from './cause-lines.ts';
import { type CommandContext, reportFailure } from './command-context.ts';
import { type ExitCode, toldFailure } from './exit-codes.ts';
import { foldersOf } from './workspace.ts';

/** Say that places could not be asked at all, and the causes that the failure itself shows, on standard error. */
export async function reportFailedDiagnosis(
  failure: Failure,
  upn: string | undefined,
  context: CommandContext,
): Promise<ExitCode> {
  const { options, terminal, word } = context;
  const who = upn === undefined ? 'self' : 'other';
  const causes = causesOfFailure(toldFailure(failure, context.signal), word, {
    who,
    cloud: await cloudOf(context),
  });
  const exitCode = reportFailure(failure, context, undefined, { causes });
  if (options.json !== true && causes.length > 0) terminal.err(`${causesText(causes, upn ?? null, context)}\n`);
  return exitCode;
}

function causesText(causes: readonly Cause[], name: string | null, context: CommandContext): string {
  return causesLines(causes, name, { ...context, isVerbose: false }).join('\n');
}

/** Not every remedy is there in every cloud. */
async function cloudOf(context: CommandContext): Promise<CloudId> {
  if (context.options.demo !== undefined) return 'demo';
  const settings = await loadSettings(foldersOf(context));
  return settings.ok ? settings.value.cloud : 'global';
}
