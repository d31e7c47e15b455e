import type { CauseDefinition } from './cause-definition.ts';

/** SharePoint refuses the app, as access rules of its own can make it, whatever was consented to. */
export const sharePointNotAllowed: CauseDefinition = {
  id: 'sharepoint-not-allowed',
  command: 'diagnose',
  story: (name) =>
    `SharePoint’s access rules refuse the app when ${name} uses it, so nobody can see what it serves.`,
  arrange: (person) => {
    person.isSharePointClosed = true;
  },
};
