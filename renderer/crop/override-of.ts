import { OVERRIDE_REASONS, type Override } from '../../contract/override.ts';

/** What the person gives as a reason; null while it is not complete. "Another reason" needs words. */
export function overrideOf(reason: Override['reason'] | null, note: string): Override | null {
  const words = note.trim();
  return reason === null || (reason === 'other' && words === '') ? null : { reason, note: words };
}

export function reasonOf(value: string): Override['reason'] | null {
  return OVERRIDE_REASONS.find((known) => known === value) ?? null;
}
