import type { Findings } from '../findings.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { isDetached, syncStateEvidence } from './copies.ts';
import { failureEvidence, type PlaceFailure, placeFailures } from './failure-facts.ts';
import { hasPlan, planEvidence } from './subject-facts.ts';

/** Without Exchange nothing hands the photo on, and large uploads fail. */
export const noMailbox: CauseDefinition = {
  id: 'no-mailbox',
  rows: [9, 11],
  hop: 'profile',
  grade: 'reported',
  look: (findings) => {
    const missing = mailboxFailures(findings);
    if (hasPlan(findings.subject, 'exchange') !== false) return null;
    if (!isDetached(findings) && missing.length === 0) return null;
    return {
      confidence: 'likely',
      evidence: [
        planEvidence(findings),
        ...syncStateEvidence(findings),
        ...missing.map(({ place, failure }) => failureEvidence(place, failure)),
      ],
    };
  },
  unless: ['guest', 'mailbox-on-premises'],
  remedies: [
    { id: 'upload-again', who: 'person' },
    { id: 'assign-exchange-licence', who: 'admin' },
  ],
  links: ['picture-sync-article'],
};

function mailboxFailures(findings: Findings): readonly PlaceFailure[] {
  return placeFailures(findings).filter(({ failure }) => failure.kind === 'mailbox-unavailable');
}
