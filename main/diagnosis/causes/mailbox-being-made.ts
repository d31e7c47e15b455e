import type { Findings } from '../findings.ts';
import { hoursBetween } from './ages.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { failureEvidence, namesOf, type PlaceFailure, placeFailures } from './failure-facts.ts';
import { isMailboxMissing, isOnPremisesMailbox } from './mailbox-failures.ts';
import { enabledPlans, subjectEvidence } from './subject-facts.ts';

const NEW_LICENCE_HOURS = 72;

/** A newcomer: the licence is days old and the mailbox not there yet. */
export const mailboxBeingMade: CauseDefinition = {
  id: 'mailbox-being-made',
  rows: [37],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const assignedAt = newLicence(findings);
    const missing = mailboxFailures(findings);
    const refused = findings.past.refusedChange;
    const wasRefused = refused !== null && isMailboxMissing(refused.kind, refused.code ?? '');
    if (assignedAt === null || (missing.length === 0 && !wasRefused)) return null;
    return {
      confidence: 'likely',
      evidence: [
        ...missing.map(({ place, failure }) => failureEvidence(place, failure)),
        ...(wasRefused ? [{ fact: 'PUT photo', value: refused.code ?? refused.kind, from: refused.at }] : []),
        subjectEvidence(findings, 'assignedPlans.assignedDateTime', assignedAt),
      ],
    };
  },
  remedies: [
    { id: 'wait-for-mailbox', who: 'time' },
    { id: 'check-mailbox', who: 'admin' },
  ],
  links: [],
};

function mailboxFailures(findings: Findings): readonly PlaceFailure[] {
  return placeFailures(findings).filter(
    ({ place, failure }) =>
      place.startsWith('graph') &&
      isMailboxMissing(failure.kind, namesOf(failure)) &&
      !isOnPremisesMailbox(failure),
  );
}

/** When the first Exchange licence came, if that is days ago. */
function newLicence({ at, subject }: Findings): string | null {
  const since = enabledPlans(subject, 'exchange').map(({ assignedAt }) => assignedAt);
  const isNew = since.every((time) => time !== null && hoursBetween(time, at) < NEW_LICENCE_HOURS);
  return isNew ? (since[0] ?? null) : null;
}
