const NARROWEST_COLUMNS = 20;

interface Margins {
  /** What the first line starts with, e.g. `1. `. */
  readonly first?: string;
  /** What every further line starts with; as wide as `first` where left out. */
  readonly next?: string;
}

/**
 * Break text between words so that no line is wider than the terminal, further lines under the first one. A word
 * that is too long, an address say, stays whole, so that it can be copied.
 */
export function wrapText(text: string, columns: number, { first = '', next }: Margins = {}): string {
  const margin = next ?? ' '.repeat(widthOf(first));
  const room = Math.max(NARROWEST_COLUMNS, columns) - Math.max(widthOf(first), widthOf(margin));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || widthOf(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line, index) => `${index === 0 ? first : margin}${line}`).join('\n');
}

/** Columns that a text takes; marks that sit on the letter before them take none. */
export function widthOf(text: string): number {
  return [...text.replace(/\p{Mark}/gu, '')].length;
}

/** Fill a cell of a table with blanks. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
