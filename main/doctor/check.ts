/** Every check, in the order they run. Worded by the catalogue keys `doctor.<id>` and `doctor.<id>.<state>`. */
export const CHECK_IDS = [
  'configuration',
  'state-folder',
  'encryption',
  'pictures',
  'login-host',
  'clock',
  'graph-host',
  'tenant',
  'sign-in',
  'graph-consent',
  'sharepoint-host',
  'sharepoint-consent',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Who has to act before this is well. */
export type Responsible = 'person' | 'admin' | 'microsoft';

export interface CheckAnswer {
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  /**
   * Arguments for the wording; `reason` names the case of every answer that isn't `ok`, in one word because
   * the wording selects by it. Never a token.
   */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly who?: Responsible;
}

/** One question about this machine or its tenant. It may throw: the runner reports that as failed. */
export interface Check {
  readonly id: CheckId;
  readonly run: () => Promise<CheckAnswer>;
}

/** One row of the doctor's report. */
export interface CheckReport {
  readonly id: CheckId;
  readonly state: CheckAnswer['state'];
  readonly facts: NonNullable<CheckAnswer['facts']>;
  readonly who: Responsible | null;
}
