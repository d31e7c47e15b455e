import type { AttemptRecord } from '../../../contract/attempt.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { refusalCode, signInEvidence } from './failure-facts.ts';
import { RUN_PICTURE_SYNC } from './picture-sync.ts';

/** Entra wants to know the device (domain facts 5.3). */
const DEVICE_CODES: ReadonlySet<string> = new Set([
  '53000',
  '53001',
  '50097',
  '50129',
  '50131',
  '50155',
  '50187',
  '530001',
]);

/** A policy said no; about the device or something else, the number doesn't tell. */
const POLICY_CODES: ReadonlySet<string> = new Set(['53002', '53003']);

/** Sign-in is refused because the device can't be seen, which is so in every private window. */
export const deviceRequired: CauseDefinition = {
  id: 'device-required',
  rows: [33],
  hop: 'sign-in',
  grade: 'confirmed',
  look: ({ attempt, failures }) => {
    const visit = attempt === null ? null : lookAtVisit(attempt);
    return visit ?? [...failures.values()].map(lookAtFailure).find((found) => found !== null) ?? null;
  },
  lookAtFailure,
  remedies: [{ id: 'use-my-browser', who: 'person' }, { id: 'check-device-rule', who: 'admin' }, RUN_PICTURE_SYNC],
  links: ['device-conditions', 'sign-in-codes', 'picture-sync-diagnostic'],
};

function lookAtVisit({ code, end, way }: AttemptRecord): CauseFinding | null {
  const isDevice = end === 'device-refused' || (code !== undefined && DEVICE_CODES.has(code));
  if (!isDevice && !(code !== undefined && POLICY_CODES.has(code))) return null;
  return {
    confidence: isDevice ? 'likely' : 'possible',
    evidence: [{ fact: 'sign-in', value: code === undefined ? end : `AADSTS${code}`, from: way }],
    facts: { place: 'window', reason: isDevice ? 'device' : 'policy' },
  };
}

/** Signing in to this app goes through the system's browser, so that no other browser helps. */
function lookAtFailure(failure: Failure): CauseFinding | null {
  const code = refusalCode(failure);
  if (code === null || !(DEVICE_CODES.has(code) || POLICY_CODES.has(code))) return null;
  const isDevice = DEVICE_CODES.has(code);
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
