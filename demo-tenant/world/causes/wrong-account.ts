import type { CauseDefinition } from './cause-definition.ts';
import { sharePointNotVisited } from './sharepoint-not-visited.ts';

/** Row 29: the browser signs in to SharePoint by itself, as somebody else. */
export const wrongAccount: CauseDefinition = {
  id: 'wrong-account',
  command: 'refresh',
  story: (name) =>
    `${name} shares a computer: its browser opens SharePoint as a colleague, so ${name}’s own old photo stays there.`,
  arrange: (person, facts) => {
    sharePointNotVisited.arrange(person, facts);
    person.ssoUpn = facts.colleague;
  },
};
