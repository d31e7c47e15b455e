import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportReceipt } from '../report-receipt.ts';
import { type ServicesRequest, withServices } from '../with-services.ts';

/** `selfsame diagnose`: what each place serves, and why where it is not the photo. Exit 1 unless all are `same`. */
export async function diagnose(request: ServicesRequest, context: CommandContext): Promise<ExitCode> {
  const diagnosed = await withServices(request, context, (services) =>
    services.diagnose({ signal: context.signal, ...(request.for === undefined ? {} : { for: request.for }) }),
  );
  const exitCode = reportReceipt(diagnosed, context);
  if (!diagnosed.ok) return exitCode;
  return diagnosed.value.places.every(({ verdict }) => verdict === 'same') ? EXIT.done : EXIT.notWell;
}
