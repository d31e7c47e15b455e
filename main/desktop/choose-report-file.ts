import type { ReportOptions } from '../../contract/report.ts';

/** Let the person choose where to save; `name` is a proposal. Null where they changed their mind. */
export type ChooseReportFile = (proposal: {
  readonly name: string;
  readonly format: ReportOptions['format'];
}) => Promise<string | null>;
