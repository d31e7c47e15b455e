import type { Failure } from '../../../contract/failure.ts';
import type { OperatorPanel, QueuedPhoto, QueueState } from '../../../contract/station/operator-panel.ts';
import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { OperatorSignIn, SetUpState } from '../../../contract/station/set-up.ts';
import type { StationState } from '../../../contract/station/station-state.ts';
import { CITRA, IDLE } from './station-states.ts';

const REQUEST_ID = '7c1f2a44-90b5-4b0e-9a34-2f0a5b1c6d7e';
const OFFLINE: Failure = { kind: 'offline' };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const SIGNED_IN: OperatorSignIn = {
  state: 'signed-in',
  account: {
    id: 'o-1',
    upn: 'omar@selfsame.example',
    displayName: 'Omar Haddad',
    homeAccountId: 'o-1.t-1',
    tenantId: 't-1',
  },
  biggerRoles: [],
  hasNeededRole: true,
  failure: null,
};

const LIST = { kind: 'sharepoint', name: 'Onboarding November', people: 128, isShared: true } as const;

/** All is well but for what only the operating system can mend. */
export const READY: SetUpState = {
  checks: [
    selfCheck('kiosk-shell', 'windows-desktop'),
    selfCheck('other-monitors', 'blanked', { count: 1 }),
    selfCheck('sleep', 'kept-awake'),
    selfCheck('power', 'battery'),
    selfCheck('camera', 'granted'),
    selfCheck('clock', 'right'),
    selfCheck('encryption', 'real'),
    selfCheck('disk-space', 'enough', { free: 48_210 }),
    selfCheck('list', 'read', { people: 128, name: LIST.name }),
    selfCheck('notice', 'set', { version: '2026-11' }),
    { id: 'network', result: 'checking', detail: '', values: {} },
  ],
  operator: SIGNED_IN,
  list: { ...LIST, at: minutesAgo(3) },
  listFailure: null,
  pin: 'set',
  waiting: 0,
  blockers: [],
};

/** Nothing is, as on the first morning. */
export const UNREADY: SetUpState = {
  ...READY,
  checks: [
    selfCheck('kiosk-shell', 'linux-desktop', { session: 'GNOME' }),
    selfCheck('other-monitors', 'single'),
    selfCheck('sleep', 'asked'),
    selfCheck('power', 'mains'),
    selfCheck('camera', 'denied'),
    selfCheck('clock', 'far-off', { seconds: 4200 }),
    selfCheck('encryption', 'none'),
    selfCheck('disk-space', 'full', { free: 40 }),
    selfCheck('list', 'not-read'),
    selfCheck('notice', 'not-set'),
    selfCheck('network', 'offline'),
  ],
  operator: { ...SIGNED_IN, state: 'died', account: null, failure: { kind: 'sign-in-timed-out' } },
  list: null,
  listFailure: OFFLINE,
  pin: 'missing',
  waiting: 20,
  blockers: ['no-pin', 'not-signed-in', 'no-list', 'no-notice'],
};

const queued = (position: number, state: QueueState, more: Partial<QueuedPhoto> = {}): QueuedPhoto => ({
  id: `q-${position}`,
  position,
  personName: position % 2 === 0 ? 'Adaeze Okafor' : 'ليلى حداد',
  takenAt: minutesAgo(60 - position),
  state,
  failure: null,
  requestId: null,
  ...more,
});

/** A day in which much went wrong. */
export const BUSY: OperatorPanel = {
  counts: { people: 128, done: 71, missing: 41, waiting: 6, declined: 4, blocked: 2, elsewhere: 4 },
  list: { ...LIST, at: minutesAgo(40), isShared: false, notSharedBecause: 'other-words' },
  operator: SIGNED_IN,
  queueState: 'ready',
  queue: [
    queued(1, 'publishing'),
    queued(2, 'waiting', { failure: OFFLINE }),
    queued(3, 'conflict'),
    queued(4, 'unknown-before'),
    queued(5, 'waiting-for-account'),
    queued(6, 'refused', { failure: { kind: 'decoder-stopped' }, requestId: REQUEST_ID }),
    queued(7, 'expired'),
  ],
  errors: [
    { at: minutesAgo(2), failure: OFFLINE, requestId: REQUEST_ID },
    { at: minutesAgo(9), failure: { kind: 'decoder-stopped' }, requestId: null },
  ],
  undoable: [
    { id: 'u-1', personName: 'Citra Dewi', publishedAt: minutesAgo(1), until: minutesAgo(-8.5) },
    { id: 'u-2', personName: null, publishedAt: minutesAgo(9), until: minutesAgo(-0.5) },
  ],
  showsNames: true,
  interrupted: { stage: 'review', person: CITRA },
};

export const QUIET: OperatorPanel = {
  ...BUSY,
  counts: { people: 0, done: 0, missing: 0, waiting: 0, declined: 0, blocked: 0, elsewhere: 0 },
  list: null,
  operator: { ...SIGNED_IN, state: 'died', account: null },
  queueState: 'no-encryption',
  queue: [],
  errors: [],
  undoable: [],
  showsNames: false,
  interrupted: null,
};

export function inSetUp(setUp: SetUpState, changes: Partial<StationState> = {}): StationState {
  return { ...IDLE, front: 'set-up', setUp, ...changes };
}

export function inPanel(panel: OperatorPanel, changes: Partial<StationState> = {}): StationState {
  const session = {
    stage: 'review',
    person: CITRA,
    retakesLeft: 2,
    findings: [],
    isHeldBack: true,
    photoId: 'p',
  } as const;
  return { ...IDLE, front: 'panel', panel, ...(panel.interrupted === null ? {} : { session }), ...changes };
}
