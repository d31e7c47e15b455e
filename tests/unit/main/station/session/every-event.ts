import type { SessionRules, Shot } from '../../../../../main/station/session/session.ts';
import type { SessionEvent } from '../../../../../main/station/session/session-event.ts';
import { listEntry } from '../../../../fakes/station/fake-list.ts';
import { finishedPhoto } from '../fake-station.ts';

export const RULES: SessionRules = {
  way: 'operator',
  hasSeveralLanguages: true,
  retakes: 2,
  idleSeconds: 45,
  warningSeconds: 3,
  resultSeconds: 8,
};

function shot(more: Partial<Shot> = {}): Shot {
  return { photoId: 'photo-1', photo: finishedPhoto(), findings: [], isHeldBack: false, override: null, ...more };
}

/** Every event that there is, with everything that tells one case from another. */
export const EVERY_EVENT: readonly SessionEvent[] = [
  { type: 'begin', id: 'session-1' },
  { type: 'choose-language', locale: 'id' },
  { type: 'choose-person', entry: listEntry('ann') },
  { type: 'choose-person', entry: listEntry('blocked', { isBlocked: true }) },
  { type: 'choose-person', entry: listEntry('done', { progress: 'done' }) },
  { type: 'choose-person', entry: null },
  { type: 'confirm-person' },
  { type: 'accept-notice' },
  { type: 'decline' },
  { type: 'open-sign-in' },
  { type: 'cancel-sign-in' },
  { type: 'retake' },
  { type: 'publish' },
  { type: 'back' },
  { type: 'leave' },
  { type: 'stay' },
  { type: 'need-more-time' },
  { type: 'set-text-size', size: 1.5 },
  { type: 'set-spoken', isSpoken: true },
  { type: 'assist', id: 'session-1' },
  { type: 'let-pass', reason: 'veil' },
  { type: 'end-session' },
  { type: 'claimed' },
  { type: 'claim-waits' },
  { type: 'turned-away', outcome: { kind: 'failed', failure: { kind: 'taken-elsewhere' } } },
  { type: 'sign-in-step', step: 'signing-in' },
  { type: 'sign-in-step', step: 'terms' },
  { type: 'sign-in-site', host: 'login.example' },
  { type: 'signed-in', entry: listEntry('ann') },
  { type: 'sign-in-ended', failure: null },
  { type: 'shot-taken', shot: shot() },
  { type: 'shot-taken', shot: shot({ isHeldBack: true }) },
  { type: 'shot-failed', failure: { kind: 'damaged-picture' } },
  { type: 'publish-step', step: 'confirm' },
  { type: 'publish-ended', outcome: { kind: 'published' } },
  { type: 'sharepoint-told', word: 'same' },
  { type: 'wiped' },
  { type: 'nobody-there' },
  { type: 'second-passed' },
  { type: 'sign-in-over' },
  { type: 'publish-slow' },
  { type: 'result-over' },
];
