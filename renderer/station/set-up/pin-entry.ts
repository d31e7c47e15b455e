import { isPlainPin } from '../../../contract/station/plain-pin.ts';
import type { TypingAction } from '../keyboard/typing.ts';
import { LEAST_DIGITS, reducePin } from '../pin/pin-typing.ts';

/** Setting a PIN: it is entered twice, and only what was entered the same way twice is set. */
export interface PinEntry {
  readonly step: 'first' | 'again';
  readonly digits: string;
  /** What was entered first; empty in the first step. */
  readonly first: string;
  /** Why the last step didn't lead on. */
  readonly fault: 'too-short' | 'too-plain' | 'differ' | null;
}

export const FRESH_PIN: PinEntry = { step: 'first', digits: '', first: '', fault: null };

export function reducePinEntry(entry: PinEntry, action: TypingAction | { readonly type: 'next' }): PinEntry {
  if (action.type === 'next') return withNext(entry);
  return { ...entry, digits: reducePin(entry.digits, action), fault: null };
}

/** The PIN to set, once it was entered the same way twice; null until then. */
export function pinToSet({ step, digits, first }: PinEntry): string | null {
  return step === 'again' && digits === first ? digits : null;
}

function withNext(entry: PinEntry): PinEntry {
  const { step, digits } = entry;
  if (step === 'again') return pinToSet(entry) === null ? { ...FRESH_PIN, fault: 'differ' } : entry;
  if (digits.length < LEAST_DIGITS) return { ...entry, fault: 'too-short' };
  if (isPlainPin(digits)) return { ...FRESH_PIN, fault: 'too-plain' };
  return { step: 'again', digits: '', first: digits, fault: null };
}
