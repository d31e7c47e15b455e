import type { Failure } from '../contract/failure.ts';

/** What a command's exit code says; other programs rely on it. */
export const EXIT = {
  done: 0,
  /** The answer is "not well": some place is not `same`, the pictures differ, there is no photo. */
  notWell: 1,
  /** Wrong usage or unreadable input. */
  usage: 2,
  /** Sign-in or permission refused. */
  refused: 3,
  /** Interrupted; can be resumed. */
  interrupted: 4,
  /** Service or network unavailable: nothing changed, or the state is unknown. */
  unavailable: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const CODES: Readonly<Record<Failure['kind'], ExitCode>> = {
  'unreadable-file': EXIT.usage,
  'empty-file': EXIT.usage,
  'not-a-picture': EXIT.usage,
  'unsupported-format': EXIT.usage,
  'too-many-bytes': EXIT.usage,
  'too-many-pixels': EXIT.usage,
  'too-small': EXIT.usage,
  'damaged-picture': EXIT.usage,
  'crop-out-of-bounds': EXIT.usage,
  'decoder-stopped': EXIT.usage,
  'portrait-closed': EXIT.usage,
  'sign-in-needed': EXIT.refused,
  'sign-in-cancelled': EXIT.refused,
  'sign-in-timed-out': EXIT.refused,
  'sign-in-refused': EXIT.refused,
  'consent-needed': EXIT.refused,
  'not-configured': EXIT.refused,
  'attempts-off': EXIT.refused,
  offline: EXIT.unavailable,
  'timed-out': EXIT.unavailable,
  stopped: EXIT.interrupted,
  throttled: EXIT.unavailable,
  'service-unavailable': EXIT.unavailable,
  'no-photo': EXIT.notWell,
  'person-not-found': EXIT.usage,
  'access-denied': EXIT.refused,
  'blocked-by-policy': EXIT.refused,
  'mailbox-unavailable': EXIT.unavailable,
  'photo-refused': EXIT.unavailable,
  'no-sharepoint-licence': EXIT.unavailable,
  'no-sharepoint-host': EXIT.unavailable,
  'no-onedrive': EXIT.unavailable,
  'file-gone': EXIT.usage,
  'file-refused': EXIT.refused,
  'unsupported-account': EXIT.refused,
  'unexpected-answer': EXIT.unavailable,
  'photo-unusable': EXIT.notWell,
  'backup-failed': EXIT.unavailable,
  'not-confirmed': EXIT.unavailable,
  'state-unknown': EXIT.unavailable,
  'nothing-to-undo': EXIT.notWell,
  'photo-changed-since': EXIT.notWell,
  'publish-running': EXIT.unavailable,
  'identity-mismatch': EXIT.refused,
  'not-on-list': EXIT.refused,
  'taken-elsewhere': EXIT.unavailable,
  'list-unreadable': EXIT.usage,
  'list-line-wrong': EXIT.usage,
  'list-duplicate': EXIT.usage,
  'list-not-found': EXIT.usage,
  'list-refused': EXIT.refused,
  'list-line-gone': EXIT.usage,
  'newer-photo': EXIT.notWell,
  'photo-before-unknown': EXIT.notWell,
  'no-account-yet': EXIT.unavailable,
  'photo-lost': EXIT.unavailable,
  'queue-unreadable': EXIT.notWell,
  'several-accounts': EXIT.usage,
  'bad-configuration': EXIT.usage,
  'bad-argument': EXIT.usage,
  'cannot-write': EXIT.usage,
  'bad-pin': EXIT.usage,
  'pin-set-by-policy': EXIT.usage,
  'browser-missing': EXIT.usage,
  'browser-not-started': EXIT.unavailable,
  'demo-unavailable': EXIT.unavailable,
  unexpected: EXIT.unavailable,
};

/** What Ctrl+C looks like to the services that it breaks off: nobody cancelled, and no decoder crashed. */
const BROKEN_OFF: ReadonlySet<Failure['kind']> = new Set(['decoder-stopped', 'sign-in-cancelled']);

/** The failure to tell: what was broken off by somebody's stop says so. */
export function toldFailure(failure: Failure, signal: AbortSignal): Failure {
  return signal.aborted && BROKEN_OFF.has(failure.kind) ? { kind: 'stopped' } : failure;
}

/** The exit code of a command that ended in this failure; one that was told to stop is interrupted, whatever came of it. */
export function exitCodeOf(failure: Pick<Failure, 'kind'>, signal?: AbortSignal): ExitCode {
  const code = CODES[failure.kind];
  return signal?.aborted === true && code === EXIT.unavailable ? EXIT.interrupted : code;
}
