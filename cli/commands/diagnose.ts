import type { PlaceCopy } from '../../contract/place.ts';
import { type CommandContext, reportFailure, say } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type ReportFile, writeReport } from '../report-file.ts';
import { reportReceipt } from '../report-receipt.ts';
import { type ServicesRequest, withServices } from '../with-services.ts';

interface DiagnoseRequest extends ServicesRequest {
  readonly isVerbose: boolean;
  /** A file to write as well. */
  readonly report: ReportFile | null;
}

/**
 * `selfsame diagnose`: what each place serves, and why where it is not the photo. Exit 1 unless all are `same`; 2
 * where the report could not be written.
 */
export async function diagnose(request: DiagnoseRequest, context: CommandContext): Promise<ExitCode> {
  const { for: upn, isVerbose, report } = request;
  const copies: PlaceCopy[] = [];
  const diagnosed = await withServices(request, context, (services) =>
    services.diagnose({
      signal: context.signal,
      ...(upn === undefined ? {} : { for: upn }),
      ...(report?.pictures === true ? { onRead: (copy: PlaceCopy) => copies.push(copy) } : {}),
    }),
  );
  const exitCode = reportReceipt(diagnosed, context, isVerbose);
  if (!diagnosed.ok) return exitCode;
  return diagnosed.value.places.every(({ verdict }) => verdict === 'same') ? EXIT.done : EXIT.notWell;
}
