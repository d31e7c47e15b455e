import path from 'node:path';
import type { ReportRequest } from '../../contract/ipc.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSystemError, writePrivately } from '../files/private-files.ts';
import { renderReport } from '../report/render-report.ts';
import { reportFileName } from '../report/report-file-name.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import type { LastCheck } from './last-checks.ts';

type RecordHandlers = Pick<Handlers, 'places:get-timeline' | 'places:save-report'>;

/** What was written down about somebody: the time line, and a report to attach. */
export function recordHandlers(
  state: Pick<DesktopState, 'servicesFor' | 'lastCheck'>,
  options: Pick<DesktopOptions, 'chooseReportFile' | 'locale' | 'word'>,
): RecordHandlers {
  const { chooseReportFile, locale, word } = options;

  /** What the page shows; where it has asked nothing yet, it is asked now. */
  async function lastCheck(upn: string | null): Promise<Result<LastCheck>> {
    const services = state.servicesFor(upn);
    if (services === null) return fail({ kind: 'sign-in-needed' });
    const known = state.lastCheck(upn);
    if (known !== null) return succeed(known);
    const asked = await services.diagnose(requestFor(upn));
    if (!asked.ok) return asked;
    return succeed(state.lastCheck(upn) ?? { receipt: asked.value, copies: [] });
  }

  async function saveReport({ upn, ...wanted }: ReportRequest): Promise<Result<boolean>> {
    const check = await lastCheck(upn);
    if (!check.ok) return check;
    const { copies, receipt } = check.value;
    const name = reportFileName(receipt, wanted, word);
    const file = await chooseReportFile({ name, format: wanted.format });
    if (file === null) return succeed(false);
    try {
      await writePrivately(file, renderReport({ receipt, copies, word, locale, options: wanted }));
      return succeed(true);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return fail({ kind: 'cannot-write', name: path.basename(file) });
    }
  }

  return {
    'places:get-timeline': async (upn) => {
      const services = state.servicesFor(upn);
      return services === null ? fail({ kind: 'sign-in-needed' }) : services.timeline(requestFor(upn));
    },
    'places:save-report': saveReport,
  };
}

function requestFor(upn: string | null): { readonly for?: string } {
  return upn === null ? {} : { for: upn };
}
