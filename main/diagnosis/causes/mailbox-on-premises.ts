import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition, CauseFinding } from './cause-definition.ts';
import { failureEvidence, placeFailures } from './failure-facts.ts';
import { isOnPremisesMailbox } from './mailbox-failures.ts';
import { hasPlan } from './subject-facts.ts';

function lookAtFailure(failure: Failure): CauseFinding | null {
  if (failure.kind !== 'mailbox-unavailable') return null;
  const isNamed = isOnPremisesMailbox(failure);
  return {
    confidence: isNamed ? 'likely' : 'possible',
    evidence: [failureEvidence('graph', failure)],
    facts: { named: isNamed ? 'yes' : 'no' },
    alikeCauses: isNamed ? [] : ['mailbox-being-made', 'no-mailbox'],
  };
}

/** Graph finds no mailbox in Exchange Online: it is in the organisation's own Exchange. */
export const mailboxOnPremises: CauseDefinition = {
  id: 'mailbox-on-premises',
  rows: [9],
  hop: 'graph',
  grade: 'reported',
  look: (findings) => {
    const found = placeFailures(findings)
      .filter(({ place, failure }) => place.startsWith('graph') && failure.kind === 'mailbox-unavailable')
      .toSorted((a, b) => Number(isOnPremisesMailbox(b.failure)) - Number(isOnPremisesMailbox(a.failure)))[0];
    if (found === undefined) return null;
    const finding = lookAtFailure(found.failure);
    // Without an Exchange licence and without the name there is no mailbox anywhere.
    if (finding?.confidence === 'possible' && hasPlan(findings.subject, 'exchange') === false) return null;
    return finding && { ...finding, evidence: [failureEvidence(found.place, found.failure)] };
  },
  lookAtFailure,
  unless: ['mailbox-being-made', 'guest'],
  remedies: [
    { id: 'change-on-premises', who: 'admin' },
    { id: 'migrate-mailbox', who: 'admin' },
  ],
  links: [],
};
