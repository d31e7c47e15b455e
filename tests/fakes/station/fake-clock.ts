import type { Clock } from '../../../main/station/clock.ts';

interface Timer {
  readonly at: number;
  readonly then: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #nowMs = Date.parse('2026-03-02T08:00:00.000Z');
  readonly #timers = new Set<Timer>();

  readonly now = () => new Date(this.#nowMs);

  readonly after = (milliseconds: number, then: () => void) => {
    const timer = { at: this.#nowMs + milliseconds, then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** How many timers are set. */
  get running(): number {
    return this.#timers.size;
  }

  /** Let time pass; what runs out meanwhile is called in order, at its own time. */
  advance(milliseconds: number): void {
    const until = this.#nowMs + milliseconds;
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#nowMs = next.at;
      next.then();
    }
    this.#nowMs = until;
  }

  #next(until: number): Timer | undefined {
    const due = [...this.#timers].filter(({ at }) => at <= until);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}
