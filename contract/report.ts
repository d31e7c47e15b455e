/** What a report may carry. Without names it says "the person" and shows no account. JSON never holds pictures. */
export interface ReportOptions {
  readonly format: 'html' | 'json';
  readonly names: boolean;
  readonly pictures: boolean;
}
