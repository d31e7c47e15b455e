import type { AuditFinding } from '../main/log/audit/examine-chain.ts';
import type { FoundHeads } from '../main/log/audit/read-system-heads.ts';
import { type AuditReport, isWell } from '../main/log/audit/verify-audit.ts';
import type { Word } from '../main/text/create-text.ts';
import { sayTime, type TextPage } from './text-page.ts';
import { paint } from './verdict-mark.ts';
import { wrapText } from './wrap-text.ts';

type Page = Omit<TextPage, 'isVerbose'>;
type Tone = 'good' | 'note' | 'bad' | 'none';
type Told = readonly [tone: Tone, text: string];

const SIGNS = {
  good: ['✓', 'green'],
  note: ['!', 'yellow'],
  bad: ['✗', 'red'],
  none: ['–', 'gray'],
} as const;

/** A log that was replaced as a whole has a finding for every line: the first ones say enough. */
const MOST_FINDINGS = 20;

/**
 * What a look at the audit log came to, for people: the verdict, what the log holds, each finding with its line, and
 * what could be compared and what could not.
 */
export function auditText(report: AuditReport, source: FoundHeads['source'], page: Page): string {
  const { terminal, word } = page;
  const isEmpty = report.entries === 0 && report.removed === null && isWell(report);
  const verdict: Told = isWell(report) ? ['good', word('cli.audit.well')] : ['bad', word('cli.audit.not-well')];
  const lines = [...findingLines(report, word), ...ownHeadLine(report, word), ...systemLines(report, source, word)];
  return [
    paint(toLine(isEmpty ? ['none', word('cli.audit.empty')] : verdict, page), 'bold', terminal),
    ...(isEmpty ? [] : [wrapText(contentText(report, page), terminal.columns)]),
    report.file,
    '',
    ...lines.map((line) => toLine(line, page)),
    '',
  ].join('\n');
}

export function findingText({ kind, line, entries }: AuditFinding, word: Word): string {
  return word(`cli.audit.${kind}`, { line, entries: entries ?? 0 });
}

function toLine([tone, text]: Told, { terminal }: Page): string {
  const [sign, colour] = SIGNS[tone];
  return `${paint(sign, colour, terminal)}${wrapText(text, terminal.columns, { first: '  ' }).slice(1)}`;
}

function contentText({ entries, from, to, removed }: AuditReport, page: Page): string {
  const { word } = page;
  const times = { from: sayIfTime(from, page), to: sayIfTime(to, page) };
  const held = word('cli.audit.entries', { count: entries, ...times });
  if (removed === null) return held;
  return `${held} ${word('cli.audit.past-time', { count: removed.entries, when: sayIfTime(removed.at, page) })}`;
}

/** A line of a broken log may say anything. */
function sayIfTime(text: string | null, page: Page): string {
  if (text === null) return '–';
  return Number.isNaN(Date.parse(text)) ? text : sayTime(text, page);
}

function findingLines({ findings, cutLines }: AuditReport, word: Word): Told[] {
  const more = findings.length - MOST_FINDINGS;
  return [
    ...findings.slice(0, MOST_FINDINGS).map((one): Told => ['bad', findingText(one, word)]),
    ...(more > 0 ? [['bad', word('cli.audit.more', { count: more })] as const] : []),
    ...cutLines.map((line): Told => ['note', word('cli.audit.cut', { line })]),
  ];
}

const OWN_HEAD_TONES = { agrees: 'good', differs: 'bad', missing: 'bad', 'not-needed': 'none' } as const;

function ownHeadLine({ ownHead, entries, removed }: AuditReport, word: Word): Told[] {
  if (ownHead === 'not-needed' && entries === 0 && removed === null) return [];
  return [[OWN_HEAD_TONES[ownHead], word(`cli.audit.own-head.${ownHead}`)]];
}

function systemLines({ heads }: AuditReport, source: FoundHeads['source'], word: Word): Told[] {
  if (source === null) return [['note', word('cli.audit.system.unreadable')]];
  const where = word(`cli.audit.source.${source}`);
  const { agree, differ, removed, foreign } = heads;
  if (agree + differ + removed === 0) return [['note', word('cli.audit.system.nothing', { where, foreign })]];
  return [
    ...(agree > 0 ? [['good', word('cli.audit.system.agree', { where, count: agree })] as const] : []),
    ...(differ > 0 ? [['bad', word('cli.audit.system.differ', { where, count: differ })] as const] : []),
    ...(removed > 0 ? [['none', word('cli.audit.system.removed', { where, count: removed })] as const] : []),
  ];
}
