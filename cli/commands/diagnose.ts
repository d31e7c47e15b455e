import type { PlaceCopy } from '../../contract/place.ts';
import { type CommandContext, reportFailure, say } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportFailedDiagnosis } from '../report-failed-diagnosis.ts';
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
  const written = report === null ? null : await writeReport(report, { receipt, copies }, context);
  if (written?.ok === false) return reportFailure(written.failure, context);
  reportReceipt(diagnosed, context, { isVerbose, more: report === null ? {} : { report: report.file } });
  if (report !== null && !context.options.json)
    say(context.word('cli.written', { file: report.file }), context.terminal);
  return receipt.places.every(({ verdict }) => verdict === 'same') ? EXIT.done : EXIT.notWell;
}
