export interface GridPosition {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
  readonly isRightToLeft: boolean;
}

/** Where an arrow key, Home or End leads in a grid that fills row by row; null: not such a key. It stops at the edges. */
export function moveInGrid(key: string, { index, count, columns, isRightToLeft }: GridPosition): number | null {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const last = count - 1;
  switch (key) {
    case forward:
      return Math.min(index + 1, last);
    case backward:
      return Math.max(index - 1, 0);
    case 'ArrowUp':
      return index - columns >= 0 ? index - columns : index;
    case 'ArrowDown': {
      const isInLastRow = Math.floor(index / columns) === Math.floor(last / columns);
      return isInLastRow ? index : Math.min(index + columns, last);
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
