import path from 'node:path';
import { type BrowserChoice, VISIT_TARGETS, type VisitTarget } from '../contract/attempt.ts';
import { LONGEST_OVERRIDE_NOTE, OVERRIDE_REASONS, type Override } from '../contract/override.ts';
import type { Adjustment } from '../contract/photo.ts';
import type { ReportOptions } from '../contract/report.ts';

const TURNS: readonly Adjustment['turn'][] = [0, 90, 180, 270];
const MOST_DEGREES = 45;
const MOST_HOURS = 24 * 3650;
const MOST_MINUTES = 24 * 60;
const BROWSERS: readonly BrowserChoice['id'][] = ['edge', 'chrome', 'firefox', 'default'];
const REPORT_FORMATS: readonly ReportOptions['format'][] = ['html', 'json'];

/** `auto`, `centre` or `left,top,width,height` in whole pixels, the first two of which may be negative; null where wrong. */
export function parseCrop(text: string): Adjustment['crop'] | 'auto' | null {
  if (text === 'centre' || text === 'auto') return text;
  const numbers = /^(-?\d+),(-?\d+),(\d+),(\d+)$/.exec(text)?.slice(1).map(Number);
  if (numbers === undefined) return null;
  const [left = 0, top = 0, width = 0, height = 0] = numbers;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export function parseAngle(text: string): number | null {
  const degrees = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(degrees) <= MOST_DEGREES ? degrees : null;
}

export function parseTurn(text: string): Adjustment['turn'] | null {
  return TURNS.find((turn) => String(turn) === text) ?? null;
}

/** A reason by name, or `other:` with words of one's own; null where wrong. */
export function parseOverride(text: string): Override | null {
  const [name, ...rest] = text.split(':');
  const note = rest.join(':').trim();
  const reason = OVERRIDE_REASONS.find((known) => known === name);
  if (reason === undefined || note.length > LONGEST_OVERRIDE_NOTE) return null;
  return reason === 'other' && note === '' ? null : { reason, note };
}

/** `25h`, `2d` or `25`; hours. The demo tenant's clock never goes back. */
export function parseHours(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(h|d)?$/.exec(text);
  if (match === null) return null;
  const hours = Number(match[1]) * (match[2] === 'd' ? 24 : 1);
  return hours <= MOST_HOURS ? hours : null;
}

/** Whole or broken minutes up to a day. */
export function parseMinutes(text: string): number | null {
  const minutes = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return minutes <= MOST_MINUTES ? minutes : null;
}

export function parseBrowser(text: string): BrowserChoice['id'] | null {
  return BROWSERS.find((id) => id === text.toLowerCase()) ?? null;
}

export function parseTarget(text: string): VisitTarget | null {
  return VISIT_TARGETS.find((target) => target === text.toLowerCase()) ?? null;
}

/** The file's ending says what is written; null for any other. */
export function parseReportFile(
  text: string,
): { readonly file: string; readonly format: ReportOptions['format'] } | null {
  const ending = path.extname(text).slice(1).toLowerCase();
  const format = REPORT_FORMATS.find((known) => known === ending);
  return format === undefined ? null : { file: text, format };
}
