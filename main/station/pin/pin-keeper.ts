import type { Result } from '../../../contract/result.ts';
import type { PinFailure } from '../../../contract/station/station-state.ts';

/** The operator's PIN: kept as a salted hash, and tried a few times only, over restarts too. */
export interface PinKeeper {
  readonly state: () => 'missing' | 'set' | 'policy';
  readonly check: (pin: string) => Promise<Result<void, PinFailure>>;
  /** `bad-pin` for anything but four to twelve digits, and for the plain ones that are guessed first; `policy` where the PIN is not this machine's to set. */
  readonly set: (pin: string) => Promise<Result<void, { readonly kind: 'bad-pin' | 'set-by-policy' }>>;
}
