import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportReceipt } from '../report-receipt.ts';
import { withServices } from '../with-services.ts';

/** `selfsame diagnose`: what each place serves, and why where it is not the photo. Exit 1 unless all are `same`. */
export async function diagnose(forUpn: string | undefined, context: CommandContext): Promise<ExitCode> {
  const diagnosed = await withServices(forUpn, context, (services) =>
    services.diagnose({ signal: context.signal, ...(forUpn === undefined ? {} : { for: forUpn }) }),
  );
  const exitCode = reportReceipt(diagnosed, context);
  if (!diagnosed.ok) return exitCode;
  return diagnosed.value.places.every(({ verdict }) => verdict === 'same') ? EXIT.done : EXIT.notWell;
}
