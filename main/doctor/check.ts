import type { Failure } from '../../contract/failure.ts';

/** Every check, in the order they run; `it-permissions` only where IT has a registration. Worded by the catalogue keys `doctor.<id>` and `doctor.<id>.<state>`. */
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
  'it-permissions',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Cases of the doctor's own; others are the `kind` of a failure. Worded by `doctor.reason.<reason>`. */
export const DOCTOR_REASONS = [
  'bad',
  'missing',
  'unknown-setting',
  'not-writable',
  'open-to-others',
  'nearly-full',
  'no-faces',
  'command-line',
  'not-configured',
  'not-signed-in',
  'no-sharepoint-host',
  'no-details',
  'no-photo-policy',
  'no-details-or-photo-policy',
  'no-answer',
  'certificate',
  'service-trouble',
  'unexpected-answer',
  'skew',
  'unknown-tenant',
] as const;
/** `threw`: a fault of the check itself; `error` is what it threw. */
type Reason = (typeof DOCTOR_REASONS)[number] | Failure['kind'] | 'threw';

/** Arguments for the wording. Never a token. */
export interface CheckFacts {
  /** Names the case where `doctor.<id>.<state>` alone does not. */
  readonly reason?: Reason;
  readonly [name: string]: string | number | boolean;
}

/** Who has to act before this is well. */
export type Responsible = 'person' | 'admin' | 'microsoft';

export interface CheckAnswer {
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly facts?: CheckFacts;
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
  readonly facts: CheckFacts;
  readonly who: Responsible | null;
}
