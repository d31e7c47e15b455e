/** What one part of the bench says. */
export interface BenchReport {
  readonly title: string;
  /** How it was measured. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Ratios only: they hold on any machine. */
export interface Verdict {
  readonly what: string;
  readonly ratio: number;
  readonly limit: number;
}

export function isWithin({ ratio, limit }: Verdict): boolean {
  return ratio <= limit;
}

export function lineOf(verdict: Verdict): string {
  const { what, ratio, limit } = verdict;
  return `${isWithin(verdict) ? 'PASS' : 'FAIL'}: ${what}: ${ratio.toFixed(2)} (limit ${limit})`;
}

/** A Markdown table whose columns stand under each other. */
export function tableOf({ columns, rows }: Pick<BenchReport, 'columns' | 'rows'>): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [columns, rule, ...rows].map(line).join('\n');
}

export function markdownOf(report: BenchReport): string {
  const notes = report.notes.map((note) => `- ${note}`).join('\n');
  return [`## ${report.title}`, report.about, tableOf(report), ...(notes ? [notes] : [])].join('\n\n');
}
