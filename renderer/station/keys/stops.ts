/**
 * Where two buttons lead. A `control` is a stop of its own. The keys of an on-screen keyboard come in rows: a `row`
 * is one stop, and its `key`s are stops only for who went into it, or it would take forty presses to pass them.
 */
export interface Stop {
  readonly kind: 'control' | 'row' | 'key';
  readonly isPrimary: boolean;
}

/** Where "move on" leads from `current`, round and round; -1 where there is nothing to stop at. */
export function nextStop(stops: readonly Stop[], current: number): number {
  if (current < 0) return firstStop(stops);
  const after = current + 1;
  if (stops[current]?.kind === 'key' && stops[after]?.kind === 'key') return after;
  const further = stops.findIndex(({ kind }, index) => index >= after && kind !== 'key');
  return further >= 0 ? further : stops.findIndex(({ kind }) => kind !== 'key');
}

/** The primary button, else whatever comes first. */
function firstStop(stops: readonly Stop[]): number {
  const primary = stops.findIndex(({ isPrimary }) => isPrimary);
  return primary >= 0 ? primary : stops.findIndex(({ kind }) => kind !== 'key');
}

/** What a press does: a row is gone into, anything else is pressed. Null where nothing has the focus: then the primary. */
export function pressAt(
  stops: readonly Stop[],
  current: number,
): { readonly press: number } | { readonly enter: number } | null {
  if (current < 0) {
    const primary = stops.findIndex(({ isPrimary }) => isPrimary);
    return primary < 0 ? null : { press: primary };
  }
  if (stops[current]?.kind === 'row' && stops[current + 1]?.kind === 'key') return { enter: current + 1 };
  return { press: current };
}
