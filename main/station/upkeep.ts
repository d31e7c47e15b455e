import type { SessionOutcome } from '../../contract/station/session-state.ts';
import type { Log } from '../log/log.ts';
import type { Clock } from './clock.ts';
import type { OperatorDesk } from './operator/operator-desk.ts';
import type { StationPublisher } from './publish/station-publisher.ts';

/** How often the operator's sign-in is tried out, so that a dead one is told before somebody waits for it. */
const CALM_SECONDS = 300;
/** While the service is out of reach, so that what waits goes soon after it is back. */
const OFFLINE_SECONDS = 30;

export interface UpkeepOptions {
  readonly operator: Pick<OperatorDesk, 'check' | 'describe'>;
  readonly publisher: Pick<StationPublisher, 'publishWaiting' | 'dropExpired' | 'queue'> | null;
  /** Whether the service is reached at all, where nobody's token tells. */
  readonly reach: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChanged: () => void;
}

/** What a station looks after by itself: the sign-in, the network, and what waits to be published. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #isOffline = false;
  #isClosed = false;
  #stopTimer: () => void = () => undefined;
  #running: Promise<void> | null = null;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  get isOffline(): boolean {
    return this.#isOffline;
  }

  /** Look now, and from then on time and again. */
  look(): Promise<void> {
    this.#running ??= this.#look().finally(() => {
      this.#running = null;
      this.#plan();
    });
    return this.#running;
  }

  /** What a publish told of the network. */
  learn(outcome: SessionOutcome): void {
    const isOffline = outcome.kind === 'waiting' && outcome.for === 'network';
    if (isOffline || outcome.kind === 'published') this.#reached(!isOffline);
    if (isOffline) this.#plan();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopTimer();
    await this.#running;
  }

  async #look(): Promise<void> {
    try {
      this.#reached(await this.#isReached());
      if (this.#isOffline || !this.#hasOperator()) await this.#options.publisher?.dropExpired();
      else await this.#publishWaiting();
    } catch (error) {
      this.#options.log.error('upkeep-failed', {
        error: error instanceof Error ? (error.stack ?? '') : String(error),
      });
    }
  }

  async #isReached(): Promise<boolean> {
    const { operator, reach } = this.#options;
    if (this.#hasOperator()) return (await operator.check(true)).ok;
    return reach();
  }

  async #publishWaiting(): Promise<void> {
    const { publisher } = this.#options;
    if (publisher !== null && publisher.queue().length > 0) await publisher.publishWaiting();
  }

  #hasOperator(): boolean {
    return this.#options.operator.describe().state === 'signed-in';
  }

  #reached(isReached: boolean): void {
    if (this.#isOffline !== isReached) return;
    this.#isOffline = !isReached;
    this.#options.onChanged();
  }

  #plan(): void {
    this.#stopTimer();
    if (this.#isClosed) return;
    const seconds = this.#isOffline ? OFFLINE_SECONDS : CALM_SECONDS;
    this.#stopTimer = this.#options.clock.after(seconds * 1000, () => void this.look());
  }
}
