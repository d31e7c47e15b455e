import { createHealthyPerson } from './healthy-person.ts';
import { withoutPlan } from './service-plans.ts';
import type { PersonState, SavedPerson } from './world-state.ts';

/** A person of a saved world, with what an earlier version didn't know as it is with anybody. */
export function upgradePerson(upn: string, saved: SavedPerson, at: number): PersonState {
  const { hasMailbox = true, hasSharePointLicence = true, ...known } = structuredClone(saved);
  const healthy = createHealthyPerson(upn, at);
  const withMail = hasMailbox ? healthy.plans : withoutPlan(healthy.plans, 'exchange');
  const plans = hasSharePointLicence ? withMail : withoutPlan(withMail, 'SharePoint');
  return { ...healthy, mailbox: hasMailbox ? 'cloud' : 'none', plans, ...known };
}
