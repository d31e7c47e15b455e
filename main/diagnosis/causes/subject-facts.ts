import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings, SubjectFacts } from '../findings.ts';

/** Graph's names of the services that give a mailbox and a SharePoint profile, in lower case. */
export type PlanService = 'exchange' | 'sharepoint';

/** Whether a licence gives the person the service; null where licences were not read. */
export function hasPlan({ plans }: SubjectFacts, service: PlanService): boolean | null {
  return plans === null ? null : enabledPlans({ plans }, service).length > 0;
}

/** The licence's plans of one service that are switched on. */
export function enabledPlans({ plans }: Pick<SubjectFacts, 'plans'>, service: PlanService) {
  return (plans ?? []).filter((plan) => plan.isEnabled && plan.service.toLowerCase() === service);
}

/** Somebody from another organisation; a member by `userType` may be one as well (domain facts 4.3). */
export function isGuest({ subject }: Findings): boolean {
  return subject.userType === 'Guest' || /#ext#/i.test(subject.upn);
}

/** One fact of the directory about the person. */
export function subjectEvidence({ subject }: Findings, fact: string, value: string): Evidence {
  return { fact, value, from: subject.from };
}

/** The services of the plans that are switched on, or that there are none. */
export function planEvidence(findings: Findings): Evidence {
  const services = (findings.subject.plans ?? []).filter(({ isEnabled }) => isEnabled);
  return subjectEvidence(findings, 'assignedPlans', services.map(({ service }) => service).join(', ') || '-');
}
