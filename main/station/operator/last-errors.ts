import type { Failure } from '../../../contract/failure.ts';
import type { StationError } from '../../../contract/station/operator-panel.ts';

const MOST_ERRORS = 20;

/** The last failures of this station, for the operator to quote; nothing of any person. */
export class LastErrors {
  #errors: readonly StationError[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Newest first. */
  get all(): readonly StationError[] {
    return this.#errors;
  }

  note(failure: Failure): void {
    const requestId = 'requestId' in failure ? (failure.requestId ?? null) : null;
    const at = this.#now().toISOString();
    this.#errors = [{ at, failure: withoutNames(failure), requestId }, ...this.#errors].slice(0, MOST_ERRORS);
  }
}

/** File names may be somebody's. */
function withoutNames(failure: Failure): Failure {
  return 'name' in failure ? { ...failure, name: '' } : failure;
}
