import { withoutPlan } from '../service-plans.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Rows 25 and 38: no licence, no profile, and mySite answers 400. */
export const noSharePointLicence: CauseDefinition = {
  id: 'no-sharepoint-licence',
  command: 'diagnose',
  story: (name) => `${name} has no SharePoint licence, so SharePoint keeps no profile and no picture.`,
  arrange: (person) => {
    person.plans = withoutPlan(person.plans, 'SharePoint');
    person.sharePoint = null;
  },
};
