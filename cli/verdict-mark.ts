import { styleText } from 'node:util';
import type { Verdict } from '../contract/place.ts';
import type { Terminal } from './terminal.ts';

type Colour = 'green' | 'yellow' | 'red' | 'gray';

/** A sign beside the word, so that a verdict never rests on colour. */
const MARKS: Readonly<Record<Verdict, readonly [sign: string, colour: Colour]>> = {
  same: ['✓', 'green'],
  older: ['◷', 'yellow'],
  other: ['≠', 'red'],
  none: ['–', 'gray'],
  refused: ['⊘', 'gray'],
  unknown: ['?', 'gray'],
};

export function verdictSign(verdict: Verdict): string {
  return MARKS[verdict][0];
}

/** Give text the colour of a verdict, where the terminal takes colour. */
export function paintVerdict(text: string, verdict: Verdict, terminal: Pick<Terminal, 'hasColour'>): string {
  return paint(text, MARKS[verdict][1], terminal);
}

export function paint(text: string, colour: Colour | 'bold', { hasColour }: Pick<Terminal, 'hasColour'>): string {
  // Whether there is colour was found out before, for the stream that the text goes to.
  return hasColour ? styleText(colour, text, { validateStream: false }) : text;
}
