import { type Result, succeed } from '../../contract/result.ts';
import type { WatchState } from '../../contract/watch.ts';
import { watchUntilSame } from '../../main/diagnosis/watch-until-same.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { reportFailedDiagnosis } from '../report-failed-diagnosis.ts';
import { reportReceipt } from '../report-receipt.ts';
import { showWatch } from '../watch-progress.ts';
import { type ServicesRequest, withServices } from '../with-services.ts';

const HOUR_MS = 3_600_000;

interface WatchRequest extends ServicesRequest {
  /** How long to go on asking; as long as the watch's own limit where left out. */
  readonly hours: number | undefined;
  readonly isVerbose: boolean;
}

/**
 * `selfsame watch`: ask ever more rarely until every place that can be asked serves the photo. Ends with the last
 * receipt: exit 0 when all are the same, 1 when it gave up, 4 on Ctrl+C.
 */
export async function watch(request: WatchRequest, context: CommandContext): Promise<ExitCode> {
  const { for: upn, hours } = request;
  const watched = await withServices(request, context, async (services): Promise<Result<WatchState>> => {
    const state = await watchUntilSame({
      upn: upn ?? null,
      ask: ({ keep, signal }) =>
        services.diagnose({ action: 'watch', keep, signal, ...(upn === undefined ? {} : { for: upn }) }),
      onChanged: showWatch(context),
      signal: context.signal,
      limitMs: hours === undefined ? undefined : hours * HOUR_MS,
    });
    return succeed(state);
  });
  if (!watched.ok) return reportFailedDiagnosis(watched.failure, upn, context);
  return reportEnd(watched.value, request, context);
}

async function reportEnd(
  { end, failure, receipt }: WatchState,
  { for: upn, isVerbose }: WatchRequest,
  context: CommandContext,
): Promise<ExitCode> {
  if (receipt === null) return reportFailedDiagnosis(failure ?? { kind: 'stopped' }, upn, context);
  reportReceipt(succeed(receipt), context, { isVerbose });
  if (end === 'stopped') return EXIT.interrupted;
  if (end === 'same') return EXIT.done;
  return end === 'failed' && failure !== null ? exitCodeOf(failure) : EXIT.notWell;
}
