import type { CheckAnswer } from '../check.ts';

/** `not-used`: the command line keeps tokens in memory by design. */
export type Encryption = 'available' | 'unavailable' | 'not-used';

const ANSWERS: Readonly<Record<Encryption, CheckAnswer>> = {
  available: { state: 'ok' },
  unavailable: { state: 'warning', who: 'admin' },
  'not-used': { state: 'skipped', facts: { reason: 'command-line' } },
};

/** Whether tokens can be kept on this machine at all: without encryption they live in memory only. */
export function checkEncryption(encryption: Encryption): CheckAnswer {
  return ANSWERS[encryption];
}
