import type { SessionOutcome, SignInStep } from '../../../contract/station/session-state.ts';
import type { StationState } from '../../../contract/station/station-state.ts';
import { CITRA, IDLE, inSession, NOTICE } from './station-states.ts';

const MANY = ['en', 'de', 'fr', 'es', 'pt-BR', 'id', 'ja', 'zh-Hans', 'ko', 'hi', 'ar', 'he', 'vi', 'th', 'uk'];
const REVIEW = {
  stage: 'review',
  person: CITRA,
  retakesLeft: 3,
  findings: [],
  isHeldBack: false,
  photoId: 'a',
} as const;

const OUTCOMES: Readonly<Record<string, SessionOutcome>> = {
  published: { kind: 'published' },
  'published-sharepoint': { kind: 'published', sharePoint: 'other' },
  'waiting-network': { kind: 'waiting', for: 'network' },
  'waiting-account': { kind: 'waiting', for: 'account' },
  declined: { kind: 'declined' },
  blocked: { kind: 'blocked' },
  'done-before': { kind: 'done-before' },
  failed: { kind: 'failed', failure: { kind: 'decoder-stopped' } },
};

const SIGN_IN: readonly SignInStep[] = [
  'warned',
  'opening',
  'signing-in',
  'registration',
  'password-change',
  'terms',
  'refused',
];

const each = <T>(prefix: string, things: readonly T[], state: (thing: T) => StationState) =>
  things.map((thing) => [`${prefix}-${String(thing)}`, state(thing)] as const);

/** The pages with most on them, at the largest size of text. */
const LARGE_TEXT = Object.fromEntries(
  [
    ['who', inSession({ stage: 'who', notFound: true })] as const,
    ['confirm', inSession({ stage: 'confirm', person: CITRA })] as const,
    ['notice', inSession({ stage: 'notice', person: CITRA, notice: NOTICE })] as const,
    ['review', inSession({ ...REVIEW, isHeldBack: true })] as const,
    ['sign-in', inSession({ stage: 'sign-in', step: 'registration', failure: null })] as const,
  ].map(([name, state]) => [`large-text-${name}`, { ...state, textSize: 1.5 as const }]),
);

/** Every page of a session in every state, by the name of its picture. */
export const EVERY_STATE: Readonly<Record<string, StationState>> = {
  idle: IDLE,
  'idle-signals': {
    ...IDLE,
    isDemo: true,
    signals: { operatorNeeded: true, isOffline: true, waiting: 12, cameraTrouble: true },
  },
  language: inSession({ stage: 'language' }),
  'language-many': inSession({ stage: 'language' }, { languages: MANY }),
  who: inSession({ stage: 'who', notFound: false }),
  'who-not-found': inSession({ stage: 'who', notFound: true }),
  'who-list': inSession(
    { stage: 'who', notFound: false },
    { finding: { bySearch: true, byList: true, byBadge: false } },
  ),
  'who-badge': inSession(
    { stage: 'who', notFound: false },
    { finding: { bySearch: false, byList: false, byBadge: true } },
  ),
  'who-signs-in': inSession({ stage: 'who', notFound: false }, { way: 'person-signs-in' }),
  ...Object.fromEntries(
    each('sign-in', SIGN_IN, (step) =>
      inSession(
        { stage: 'sign-in', step, failure: null, host: 'login.microsoftonline.com' },
        { way: 'person-signs-in' },
      ),
    ),
  ),
  confirm: inSession({ stage: 'confirm', person: CITRA }),
  'confirm-assisted': inSession({ stage: 'confirm', person: CITRA }, { isAssisted: true, isDemo: true }),
  'confirm-bare': inSession({
    stage: 'confirm',
    person: { ...CITRA, displayName: 'ليلى حداد', department: null, jobTitle: null, secondIdentifier: null },
  }),
  notice: inSession({ stage: 'notice', person: CITRA, notice: NOTICE }),
  review: inSession(REVIEW),
  'review-advice': inSession({
    ...REVIEW,
    findings: [
      {
        measure: 'UnderExposurePrevention',
        value: 0.4,
        threshold: 0.2,
        severity: 'soft',
        advice: 'advice.UnderExposurePrevention',
      },
      { measure: 'Sharpness', value: 12, threshold: 20, severity: 'soft', advice: 'advice.Sharpness' },
    ],
  }),
  'review-held': inSession({
    ...REVIEW,
    isHeldBack: true,
    findings: [{ measure: 'Sharpness', value: 2, threshold: 20, severity: 'hard', advice: 'advice.Sharpness' }],
  }),
  publishing: inSession({ stage: 'publishing', person: CITRA, step: 'upload' }),
  ...Object.fromEntries(
    each('result', Object.keys(OUTCOMES), (name) =>
      inSession({ stage: 'result', person: CITRA, outcome: OUTCOMES[name] ?? { kind: 'published' } }),
    ),
  ),
  ...LARGE_TEXT,
  wiping: inSession({ stage: 'wiping' }),
  'idle-warning': inSession({ stage: 'confirm', person: CITRA }, { idleWarning: { secondsLeft: 17 } }),
  pin: { ...IDLE, front: 'pin', pin: { failure: null } },
  'pin-wrong': { ...IDLE, front: 'pin', pin: { failure: { kind: 'wrong-pin', triesLeft: 2 } } },
  'pin-locked': {
    ...IDLE,
    front: 'pin',
    pin: { failure: { kind: 'pin-locked', until: '2099-01-01T00:00:00Z' } },
  },
};
