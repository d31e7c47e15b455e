import type { CauseDefinition } from './cause-definition.ts';
import { sharePointNotVisited } from './sharepoint-not-visited.ts';

/** Row 33: a private window can't prove that the device is compliant (53000). */
export const deviceRequired: CauseDefinition = {
  id: 'device-required',
  command: 'refresh',
  story: (name) =>
    `${name} may open SharePoint from managed devices only, which a private window cannot prove; its photo is old.`,
  arrange: (person, facts) => {
    sharePointNotVisited.arrange(person, facts);
    person.signInTrouble = 'device-required';
  },
};
