import type { PixelMeasure } from './frame-analysis.ts';

/**
 * What the person can do. Directions are their own, as their body has them: neither a mirrored preview nor a language
 * that is read from right to left turns them round.
 */
export type HintKind =
  | 'no-face'
  | 'several-faces'
  | 'back'
  | 'closer'
  | 'move-left'
  | 'move-right'
  | 'move-up'
  | 'move-down'
  | 'tilt-left'
  | 'tilt-right'
  | 'turn-left'
  | 'turn-right'
  | 'chin-up'
  | 'chin-down'
  | PixelMeasure;

/** How far, in terms of a body; null where there is no how far. */
export type Amount = 'little' | 'hand' | 'hands' | 'shoulders';

export interface Hint {
  readonly kind: HintKind;
  readonly amount: Amount | null;
}

export function isSameHint(one: Hint | null, other: Hint | null): boolean {
  return one?.kind === other?.kind && one?.amount === other?.amount;
}
