import type { AttemptRecord } from '../../../contract/attempt.ts';
import type { Failure } from '../../../contract/failure.ts';
import { isDeviceCode } from '../../refresh/read-refusal.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { lookAtEach, refusalCode, signInEvidence } from './failure-facts.ts';
import { RUN_PICTURE_SYNC } from './picture-sync.ts';

/** A policy said no; about the device or something else, the number doesn't tell (domain facts 5.3). */
const BLOCKED_BY_POLICY = '53003';

/** Sign-in is refused because the device can't be seen, which is so in every private window. */
export const deviceRequired: CauseDefinition = {
  id: 'device-required',
  rows: [33],
  hop: 'sign-in',
  grade: 'confirmed',
  look: (findings) => {
    const visit = findings.attempt === null ? null : lookAtVisit(findings.attempt);
    return visit ?? lookAtEach(findings, lookAtFailure);
  },
  lookAtFailure,
  remedies: [{ id: 'use-my-browser', who: 'person' }, { id: 'check-device-rule', who: 'admin' }, RUN_PICTURE_SYNC],
  links: ['device-conditions', 'sign-in-codes', 'picture-sync-diagnostic'],
};

function lookAtVisit({ code, end, way }: AttemptRecord): CauseFinding | null {
  const isDevice = end === 'device-refused' || (code !== undefined && isDeviceCode(code));
  if (!isDevice && code !== BLOCKED_BY_POLICY) return null;
  return {
    confidence: isDevice ? 'likely' : 'possible',
    evidence: [{ fact: 'sign-in', value: code === undefined ? end : `AADSTS${code}`, from: way }],
    facts: { place: 'window', reason: isDevice ? 'device' : 'policy' },
  };
}

/** Signing in to this app goes through the system's browser, so that no other browser helps. */
function lookAtFailure(failure: Failure): CauseFinding | null {
  const code = refusalCode(failure);
  if (code === null || !(isDeviceCode(code) || code === BLOCKED_BY_POLICY)) return null;
  const isDevice = isDeviceCode(code);
  return {
    confidence: isDevice ? 'likely' : 'possible',
    evidence: [signInEvidence(failure)],
    facts: { place: 'app', reason: isDevice ? 'device' : 'policy' },
    remedies: [
      { id: 'use-managed-device', who: 'person' },
      { id: 'check-device-rule', who: 'admin' },
    ],
  };
}
