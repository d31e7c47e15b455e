import type { SessionStage } from '../../../contract/station/session-stage.ts';
import type { PersonContext } from './session.ts';
import type { EventType } from './session-event.ts';

/** What has to hold for a transition; each is worded in `guards.ts`. */
export type GuardName =
  | 'several-languages'
  | 'operator-way'
  | 'person-signs-in'
  | 'on-the-list'
  | 'window-open'
  | 'window-closed'
  | 'blocked'
  | 'done-before'
  | 'claimed'
  | 'accepted'
  | 'retakes-left'
  | 'not-held-back'
  | 'held-back'
  | 'published'
  | 'seconds-left';

/** What main begins on the way; its end comes back as an event. */
export type Deed = 'claim' | 'open-sign-in' | 'close-sign-in' | 'publish' | 'stop-publishing' | 'wipe';

/** `idle`: until the warning. `warning`: one second of its countdown. The others end what may not last for ever. */
export type TimerName = 'idle' | 'warning' | 'sign-in' | 'publishing' | 'result';

export interface Transition {
  readonly to: SessionStage;
  readonly when?: GuardName;
  readonly does?: Deed;
}

export interface StateModel {
  /** For each event the first transition whose guard holds. An event that is not here does nothing. */
  readonly on: Readonly<Partial<Record<EventType, readonly Transition[]>>>;
  /** They die with the state; at most one is set at any time. */
  readonly timers: readonly TimerName[];
  /** What is kept of a person in this state; all else is forgotten on the way in. */
  readonly keeps: readonly (keyof PersonContext)[];
  /** What the operator's "end the session" does. `waits`: what was begun is broken off, and its end is told first. */
  readonly operator: 'nothing' | 'ends' | 'waits';
}

const wiping: Transition = { to: 'wiping', does: 'wipe' };
const result: Transition = { to: 'result' };

/** Where somebody is expected to do something: the idle time runs, and the operator may step in. */
function attended(
  stage: SessionStage,
  keeps: StateModel['keeps'],
  on: StateModel['on'],
  timers: readonly TimerName[] = [],
): StateModel {
  const here = [{ to: stage }];
  return {
    on: {
      'choose-language': here,
      leave: [wiping],
      stay: here,
      'need-more-time': here,
      'set-text-size': here,
      'set-spoken': here,
      assist: here,
      'end-session': [wiping],
      'nobody-there': here,
      'second-passed': [{ to: stage, when: 'seconds-left' }, wiping],
      ...on,
    },
    timers: ['idle', 'warning', ...timers],
    keeps,
    operator: 'ends',
  };
}

const begin: readonly Transition[] = [{ to: 'language', when: 'several-languages' }, { to: 'who' }];

/**
 * One person's session, whole: what leads from which state to which. The page, the runner, the tests that walk every
 * way and the diagram in docs/station-session.md all go by this table.
 */
export const SESSION_MODEL: Readonly<Record<SessionStage, StateModel>> = {
  idle: { on: { begin, assist: begin }, timers: [], keeps: [], operator: 'nothing' },

  language: attended('language', [], { 'choose-language': [{ to: 'who' }], back: [wiping] }),

  who: attended('who', ['isNotFound'], {
    'choose-person': [
      { to: 'confirm', when: 'on-the-list' },
      { to: 'who', when: 'operator-way' },
    ],
    'open-sign-in': [{ to: 'sign-in', when: 'person-signs-in' }],
    back: [{ to: 'language', when: 'several-languages' }, wiping],
  }),

  'sign-in': attended(
    'sign-in',
    ['signInStep', 'signInHost', 'failure'],
    {
      'open-sign-in': [{ to: 'sign-in', when: 'window-closed', does: 'open-sign-in' }],
      'sign-in-step': [{ to: 'sign-in' }],
      'sign-in-site': [{ to: 'sign-in', when: 'window-open' }],
      'sign-in-ended': [{ to: 'sign-in' }],
      'signed-in': [{ to: 'confirm' }],
      'turned-away': [result],
      'cancel-sign-in': [{ to: 'who', does: 'close-sign-in' }],
      back: [{ to: 'who', does: 'close-sign-in' }],
      'sign-in-over': [wiping],
    },
    ['sign-in'],
  ),

  confirm: attended('confirm', ['person', 'claim', 'retakesLeft'], {
    'confirm-person': [
      { ...result, when: 'blocked' },
      { ...result, when: 'done-before' },
      { to: 'notice', when: 'claimed' },
      { to: 'notice', does: 'claim' },
    ],
    claimed: [{ to: 'confirm' }],
    'claim-waits': [{ to: 'confirm' }],
    'turned-away': [result],
    back: [{ to: 'who', when: 'operator-way' }, wiping],
  }),

  notice: attended('notice', ['person', 'claim', 'retakesLeft', 'hasAccepted'], {
    'accept-notice': [{ to: 'camera', when: 'claimed' }, { to: 'notice' }],
    claimed: [{ to: 'camera', when: 'accepted' }, { to: 'notice' }],
    'claim-waits': [{ to: 'notice' }],
    'turned-away': [result],
    decline: [result],
    back: [{ to: 'confirm' }],
  }),

  camera: attended('camera', ['person', 'claim', 'retakesLeft', 'isRetake', 'failure'], {
    'shot-taken': [{ to: 'review' }],
    'shot-failed': [{ to: 'camera' }],
    decline: [result],
    back: [{ to: 'notice' }],
  }),

  review: attended('review', ['person', 'claim', 'retakesLeft', 'shot'], {
    retake: [{ to: 'camera', when: 'retakes-left' }],
    publish: [{ to: 'publishing', when: 'not-held-back', does: 'publish' }],
    'let-pass': [{ to: 'review', when: 'held-back' }],
    decline: [result],
  }),

  publishing: {
    on: {
      'publish-step': [{ to: 'publishing' }],
      'publish-ended': [result],
      'publish-slow': [{ to: 'publishing', does: 'stop-publishing' }],
      'end-session': [{ to: 'publishing', does: 'stop-publishing' }],
      'set-text-size': [{ to: 'publishing' }],
      'set-spoken': [{ to: 'publishing' }],
    },
    timers: ['publishing'],
    keeps: ['person', 'claim', 'shot', 'publishStep'],
    operator: 'waits',
  },

  result: {
    on: {
      'sharepoint-told': [{ to: 'result', when: 'published' }],
      stay: [{ to: 'result' }],
      'need-more-time': [{ to: 'result' }],
      'set-text-size': [{ to: 'result' }],
      'set-spoken': [{ to: 'result' }],
      leave: [wiping],
      'end-session': [wiping],
      'result-over': [wiping],
    },
    timers: ['result'],
    keeps: ['person', 'claim', 'outcome'],
    operator: 'ends',
  },

  wiping: { on: { wiped: [{ to: 'idle' }] }, timers: [], keeps: [], operator: 'nothing' },
};
