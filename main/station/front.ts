import type { PinFailure, PinState, StationFront } from '../../contract/station/station-state.ts';
import type { Clock } from './clock.ts';
import type { PinKeeper } from './pin/pin-keeper.ts';
import type { StationAudit } from './station-audit.ts';

/** The PIN page goes back by itself: the next person must not find it. */
const PIN_SECONDS = 30;
/** So does a panel that nobody looks after. */
const PANEL_SECONDS = 300;

export interface FrontOptions {
  readonly pin: Pick<PinKeeper, 'check'>;
  readonly note: StationAudit['note'];
  readonly clock: Clock;
  readonly onChanged: () => void;
}

/** Which page is in front, and what leads there. `pin` and `panel` lead back by themselves. */
export class Front {
  readonly #options: FrontOptions;
  #page: StationFront = 'set-up';
  #failure: PinFailure | null = null;
  #isChecking = false;
  #stopTimer: () => void = () => undefined;

  constructor(options: FrontOptions) {
    this.#options = options;
  }

  get page(): StationFront {
    return this.#page;
  }

  get pin(): PinState | null {
    return this.#page === 'pin' ? { failure: this.#failure } : null;
  }

  /** `set-up` and `session` stay until somebody leads on; the others go back to the session. */
  show(page: StationFront): void {
    this.#page = page;
    this.#failure = null;
    this.#keepOpen();
    this.#options.onChanged();
  }

  /** The operator is still there. */
  touched(): void {
    this.#keepOpen();
  }

  /** From the PIN page or the panel to the session. */
  goBack(): void {
    if (this.#page === 'pin' || this.#page === 'panel') this.show('session');
  }

  ask(): void {
    if (this.#page === 'session') this.show('pin');
  }

  cancel(): void {
    if (this.#page === 'pin') this.show('session');
  }

  /** One try at a time: tries sent together would all be told the same number of tries left. */
  async enterPin(pin: string): Promise<void> {
    if (this.#page !== 'pin' || this.#isChecking) return;
    this.#isChecking = true;
    this.#stopTimer();
    try {
      await this.#try(pin);
    } finally {
      this.#isChecking = false;
      this.#keepOpen();
    }
  }

  close(): void {
    this.#stopTimer();
  }

  async #try(pin: string): Promise<void> {
    const { note, onChanged } = this.#options;
    const checked = await this.#options.pin.check(pin);
    if (checked.ok) {
      // Somebody may have gone back meanwhile.
      if (this.#page !== 'pin') return;
      await note({ kind: 'panel-opened' });
      return this.show('panel');
    }
    this.#failure = checked.failure;
    onChanged();
    await note({ kind: checked.failure.kind });
  }

  #keepOpen(): void {
    this.#stopTimer();
    const seconds = { pin: PIN_SECONDS, panel: PANEL_SECONDS, session: null, 'set-up': null }[this.#page];
    if (seconds === null) return;
    this.#stopTimer = this.#options.clock.after(seconds * 1000, () => this.show('session'));
  }
}
