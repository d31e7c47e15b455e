import type { Receipt } from '../../contract/receipt.ts';

/** Tells the service's time, ISO 8601 UTC, by this machine's clock and how far it was off when Graph answered. */
export type VisitClock = () => string;

export function visitClock({ places }: Pick<Receipt, 'places'>, nowMs: () => number = Date.now): VisitClock {
  const asked = Date.parse(places.find(({ place }) => place === 'graph')?.asOf ?? '');
  const offsetMs = Number.isNaN(asked) ? 0 : asked - nowMs();
  return () => new Date(nowMs() + offsetMs).toISOString();
}
