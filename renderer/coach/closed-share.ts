import type { Hint, HintKind } from './hint.ts';

/** How much of the ring is closed while that is what is wished for: later in the order is nearer to a photo. */
const CLOSED: readonly { readonly share: number; readonly kinds: readonly HintKind[] }[] = [
  { share: 0, kinds: ['no-face'] },
  { share: 0.1, kinds: ['several-faces'] },
  { share: 0.2, kinds: ['back', 'closer'] },
  { share: 0.35, kinds: ['move-left', 'move-right', 'move-up', 'move-down'] },
  { share: 0.5, kinds: ['tilt-left', 'tilt-right', 'turn-left', 'turn-right', 'chin-up', 'chin-down'] },
  { share: 0.6, kinds: ['eyes-closed'] },
  { share: 0.65, kinds: ['too-dark', 'too-bright', 'uneven-light'] },
  { share: 0.7, kinds: ['blurred'] },
];
const ALL_WELL = 0.75;

/** 0 to 1: how near a photo is. The last quarter is holding still for the automatic shutter. */
export function closedShare(hint: Hint | null, held: number): number {
  if (hint === null) return ALL_WELL + (1 - ALL_WELL) * held;
  return CLOSED.find(({ kinds }) => kinds.includes(hint.kind))?.share ?? 0;
}
