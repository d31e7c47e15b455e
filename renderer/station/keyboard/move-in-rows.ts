export interface KeyPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: ReadonlyMap<string, readonly [row: number, column: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

/**
 * Where an arrow key leads among rows of keys; null for any other key. Left is left, whatever the language: a
 * keyboard is a physical thing. Between rows of unlike lengths it keeps its share of the way across.
 */
export function moveInRows({ row, column }: KeyPlace, key: string, lengths: readonly number[]): KeyPlace | null {
  const step = STEPS.get(key);
  if (step === undefined) return null;
  const [down, across] = step;
  const nextRow = Math.min(Math.max(row + down, 0), lengths.length - 1);
  const from = lengths[row] ?? 1;
  const length = lengths[nextRow] ?? 1;
  const kept = nextRow === row ? column : Math.floor(((column + 0.5) * length) / from);
  return { row: nextRow, column: Math.min(Math.max(kept + across, 0), length - 1) };
}
