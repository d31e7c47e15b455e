import type { Adjustment } from '../contract/photo.ts';

const TURNS: readonly Adjustment['turn'][] = [0, 90, 180, 270];
const MOST_DEGREES = 45;
const MOST_HOURS = 24 * 3650;

/** `centre`, `auto` (the centre until faces are found) or `left,top,width,height` in whole pixels; null where wrong. */
export function parseCrop(text: string): Adjustment['crop'] | null {
  if (text === 'centre' || text === 'auto') return 'centre';
  const numbers = /^(\d+),(\d+),(\d+),(\d+)$/.exec(text)?.slice(1).map(Number);
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

/** `25h`, `2d` or `25`; hours. The demo tenant's clock never goes back. */
export function parseHours(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(h|d)?$/.exec(text);
  if (match === null) return null;
  const hours = Number(match[1]) * (match[2] === 'd' ? 24 : 1);
  return hours <= MOST_HOURS ? hours : null;
}
