import type { Receipt } from '../../contract/receipt.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { RefreshRequest } from '../refresh/refresh-request.ts';
import { visitAndMeasure } from '../refresh/visit-and-measure.ts';
import { reportFailedDiagnosis } from '../report-failed-diagnosis.ts';
import { reportReceipt } from '../report-receipt.ts';
import { withServices } from '../with-services.ts';

/**
 * `selfsame refresh`: diagnose, visit SharePoint as the person, and measure what came of it. Exit 1 unless every place
 * is the same then; 3 where sign-in to SharePoint was refused, 4 on Ctrl+C, 5 where the network was lost.
 */
export async function refresh(request: RefreshRequest, context: CommandContext): Promise<ExitCode> {
  const { allowSharePoint, isVerbose } = request;
  const refreshed = await withServices<Receipt>(
    { for: undefined, allowSharePoint, isVisit: true },
    context,
    (services, desk) => visitAndMeasure({ services, desk, request }, context),
  );
  if (!refreshed.ok) return reportFailedDiagnosis(refreshed.failure, undefined, context);
  reportReceipt(refreshed, context, { isVerbose });
  return exitCodeOf(refreshed.value);
}

function exitCodeOf({ attempt, places }: Receipt): ExitCode {
  switch (attempt?.end) {
    case 'stopped':
      return EXIT.interrupted;
    case 'offline':
      return EXIT.unavailable;
    case 'sign-in-refused':
      return EXIT.refused;
    default:
      return places.every(({ verdict }) => verdict === 'same') ? EXIT.done : EXIT.notWell;
  }
}
