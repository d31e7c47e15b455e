import type { ReportOptions } from '../contract/report.ts';

/** A report that was asked for: where to, and what it may carry. */
export interface ReportFile extends ReportOptions {
  readonly file: string;
}
