import type { CauseDefinition } from './cause-definition.ts';

/** Row 25: enabled and licensed, yet SharePoint has no profile. */
export const sharePointNoProfile: CauseDefinition = {
  id: 'sharepoint-no-profile',
  command: 'diagnose',
  story: (name) =>
    `SharePoint lost ${name}’s profile in a clean-up, though account, licence and OneDrive are there.`,
  arrange: (person) => {
    person.sharePoint = null;
    person.hasSiteWithoutProfile = true;
  },
};
