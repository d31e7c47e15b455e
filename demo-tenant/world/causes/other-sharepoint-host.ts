import type { CauseDefinition } from './cause-definition.ts';

/** Row 30: the profile lives on the My Site host of another geography. */
export const otherSharePointHost: CauseDefinition = {
  id: 'other-sharepoint-host',
  command: 'diagnose-for',
  story: (name) => `${name} belongs to the European part of the tenant, whose SharePoint host is another one.`,
  arrange: (person) => {
    person.geo = 'other';
  },
};
