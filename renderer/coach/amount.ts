import type { Amount } from './hint.ts';

/** Between the pupils of a grown person, on average: what turns pixels into a length. */
export const EYE_DISTANCE_MM = 63;

interface Step {
  readonly amount: Amount;
  /** Up to here, in millimetres. */
  readonly upToMm: number;
}

const STEPS: readonly Step[] = [
  { amount: 'little', upToMm: 45 },
  { amount: 'hand', upToMm: 130 },
  { amount: 'hands', upToMm: 230 },
  { amount: 'shoulders', upToMm: Number.POSITIVE_INFINITY },
];

/** Share of a step's border by which a length must pass it before another word is used. */
const MARGIN = 0.15;

/** The word for a length; `current` is the word in use, which is kept near its borders. */
export function amountOf(lengthMm: number, current: Amount | null): Amount {
  const kept = STEPS.findIndex(({ amount }) => amount === current);
  if (kept >= 0 && lengthMm <= upper(kept) * (1 + MARGIN) && lengthMm >= upper(kept - 1) * (1 - MARGIN)) {
    return STEPS[kept]?.amount ?? 'shoulders';
  }
  return STEPS.find(({ upToMm }) => lengthMm <= upToMm)?.amount ?? 'shoulders';
}

const upper = (index: number): number => STEPS[index]?.upToMm ?? 0;
