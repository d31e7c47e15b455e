import type { CauseDefinition } from './cause-definition.ts';

/** Row 28: SharePoint knows the person by the account name from before. */
export const accountRenamed: CauseDefinition = {
  id: 'account-renamed',
  command: 'diagnose',
  story: (name) => `${name}’s account was renamed, and SharePoint still knows it by the old name.`,
  arrange: (person, { upn }) => {
    if (person.sharePoint) person.sharePoint.accountUpn = `former.${upn}`;
  },
};
