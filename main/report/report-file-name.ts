import type { Receipt } from '../../contract/receipt.ts';
import type { ReportOptions } from '../../contract/report.ts';
import type { Word } from '../text/create-text.ts';
import { receiptTime } from './report-record.ts';

const LONGEST_ACCOUNT = 60;

/** What a report's file is called unless the person says otherwise; it names nobody where the report doesn't. */
export function reportFileName(
  receipt: Receipt,
  { format, names }: Pick<ReportOptions, 'format' | 'names'>,
  word: Word,
): string {
  const day = receiptTime(receipt)?.slice(0, 10);
  const account = names ? fitForFiles(receipt.person.upn) : '';
  const parts = [word('report-file.name'), account, day ?? ''].filter((part) => part !== '');
  return `${parts.join('-')}.${format}`;
}

/** The account without its domain, in signs that every file system takes. */
function fitForFiles(upn: string): string {
  const account = upn.slice(0, upn.lastIndexOf('@'));
  return account.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '_').slice(0, LONGEST_ACCOUNT);
}
