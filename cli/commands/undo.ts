import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { reportReceipt } from '../report-receipt.ts';
import { withServices } from '../with-services.ts';

/** `selfsame undo`: puts the previous photo back, or removes the first one. */
export async function undo(forUpn: string | undefined, context: CommandContext): Promise<ExitCode> {
  const undone = await withServices({ for: forUpn }, context, (services) =>
    services.undo({
      signal: context.signal,
      onProgress: showProgress(context),
      ...(forUpn === undefined ? {} : { for: forUpn }),
    }),
  );
  return reportReceipt(undone, context);
}
