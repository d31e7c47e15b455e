import type { PlaceCopy } from '../../contract/place.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportFailedDiagnosis } from '../report-failed-diagnosis.ts';
import { type ReportFile, reportWithFile } from '../report-file.ts';
import { type ServicesRequest, withServices } from '../with-services.ts';

interface DiagnoseRequest extends ServicesRequest {
  readonly isVerbose: boolean;
  /** A file to write as well. */
  readonly report: ReportFile | null;
}

/**
 * `selfsame diagnose`: what each place serves, and why where it is not the photo. Exit 1 unless all are `same`; 2
 * where the report can't be written.
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
  if (!diagnosed.ok) return reportFailedDiagnosis(diagnosed.failure, upn, context);
  const receipt = diagnosed.value;
  const isWell = receipt.places.every(({ verdict }) => verdict === 'same');
  return reportWithFile({ receipt, copies, report, isVerbose }, isWell ? EXIT.done : EXIT.notWell, context);
}
