import type { Check, CheckReport } from './check.ts';

/** Run every check in order, because later ones build on what earlier ones found. One that throws has failed; the rest still run. */
export async function runChecks(
  checks: readonly Check[],
  onReport: (report: CheckReport) => void = () => undefined,
): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  for (const check of checks) {
    const report = await runCheck(check);
    reports.push(report);
    onReport(report);
  }
  return reports;
}

async function runCheck({ id, run }: Check): Promise<CheckReport> {
  try {
    const { state, facts = {}, who = null } = await run();
    return { id, state, facts, who };
  } catch (error) {
    return {
      id,
      state: 'failed',
      facts: { reason: 'threw', error: error instanceof Error ? error.name : 'unknown' },
      who: null,
    };
  }
}
