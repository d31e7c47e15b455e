import type { SelfCheck, SelfCheckId, SelfCheckResult } from './set-up.ts';

/**
 * Every sentence that a self-check can come to, and what it means: catalogue key `station.check.<id>.<detail>`. Values
 * of a sentence are named beside it. `good` stands only where the machine was asked and answered.
 */
export const SELF_CHECK_DETAILS = {
  'kiosk-shell': {
    /** { shell }: Windows starts this program instead of its desktop (Shell Launcher or Winlogon's shell). */
    'own-shell': 'good',
    /** { session }: a Linux session that shows one program, e.g. cage. */
    'kiosk-session': 'good',
    /** Windows' desktop: the Windows key, Ctrl+Alt+Del and the task manager lead out. */
    'windows-desktop': 'missing',
    /** { session }: a Linux desktop with keys of its own. */
    'linux-desktop': 'missing',
    /** macOS tells no program whether it is in single-app mode. */
    macos: 'unknown',
    unknown: 'unknown',
  },
  'other-monitors': {
    single: 'good',
    /** { count }: of them, black while locked. */
    blanked: 'good',
  },
  sleep: {
    /** The display is kept awake while the station is locked. */
    'kept-awake': 'good',
    /** The desktop was asked; whether it listens it doesn't tell. */
    asked: 'unknown',
    'not-kept-awake': 'missing',
  },
  power: { mains: 'good', battery: 'missing', unknown: 'unknown' },
  camera: {
    granted: 'good',
    /** Nobody has asked yet: the system asks when the camera is first used. */
    'not-asked': 'missing',
    /** This system keeps no record of who may use it; a test shot tells. */
    unknown: 'unknown',
    denied: 'failed',
    restricted: 'failed',
  },
  clock: {
    right: 'good',
    /** { seconds }: so far from the service's clock. */
    off: 'missing',
    /** { seconds }: too far for signing in. */
    'far-off': 'failed',
    unknown: 'unknown',
  },
  encryption: {
    real: 'good',
    /** No queue: a photo that can't be published at once is lost, and its person is told. */
    none: 'missing',
  },
  'disk-space': {
    /** { free }: megabytes. */
    enough: 'good',
    low: 'missing',
    full: 'failed',
    unknown: 'unknown',
  },
  list: {
    /** { people, name } */
    read: 'good',
    'not-read': 'failed',
    'not-set': 'failed',
    /** Where people sign in themselves and no list is set. */
    'not-wanted': 'good',
  },
  notice: {
    /** { version } */
    set: 'good',
    'not-set': 'failed',
  },
  network: { online: 'good', offline: 'missing', unknown: 'unknown' },
} as const satisfies Record<SelfCheckId, Readonly<Record<string, Exclude<SelfCheckResult, 'checking'>>>>;

export type SelfCheckDetail<Id extends SelfCheckId> = keyof (typeof SELF_CHECK_DETAILS)[Id] & string;

/** One line of the self-check; what the sentence means is looked up, never said twice. */
export function selfCheck<Id extends SelfCheckId>(
  id: Id,
  detail: SelfCheckDetail<Id>,
  values: SelfCheck['values'] = {},
): SelfCheck {
  const details: Readonly<Record<string, SelfCheckResult>> = SELF_CHECK_DETAILS[id];
  return { id, detail, values, result: details[detail] ?? 'unknown' };
}
