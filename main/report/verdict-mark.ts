import type { Verdict } from '../../contract/place.ts';
import { html, type Markup } from './markup.ts';

/** Strokes in a box of 16, so that a verdict never rests on colour. */
const STROKES: Readonly<Record<Verdict, string>> = {
  same: 'M3.5 8.5l3 3 6-7',
  older: 'M8 4v4.5l3 2M8 1.8a6.2 6.2 0 1 0 .01 0',
  other: 'M3.5 6h9M3.5 10h9M10.5 3l-5 10',
  none: 'M4 8h8',
  refused: 'M4.5 7.5h7v5h-7zM5.8 7.5V5.7a2.2 2.2 0 0 1 4.4 0v1.8',
  unknown: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.1.9-1.1 1.7M8 12.4v.1',
};

/** The sign of a verdict; the word stands beside it. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<svg class="mark ${verdict}" viewBox="-3 -3 22 22" aria-hidden="true"><circle cx="8" cy="8" r="11"/><path d="${STROKES[verdict]}"/></svg>`;
}
