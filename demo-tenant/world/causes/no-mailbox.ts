import { withoutPlan } from '../service-plans.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Rows 11 and 13: without Exchange the sync state is 0, and large uploads get a misleading 404. */
export const noMailbox: CauseDefinition = {
  id: 'no-mailbox',
  command: 'diagnose',
  story: (name) => `${name} has no Exchange mailbox, so a photo over 100 KB is refused with a misleading answer.`,
  arrange: (person) => {
    person.mailbox = 'none';
    person.plans = withoutPlan(person.plans, 'exchange');
    if (person.sharePoint) person.sharePoint.isAttached = false;
  },
};
