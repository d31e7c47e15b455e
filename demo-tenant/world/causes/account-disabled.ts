import type { CauseDefinition } from './cause-definition.ts';

/** Row 25: SharePoint's profile sync skips accounts that are switched off. */
export const accountDisabled: CauseDefinition = {
  id: 'account-disabled',
  command: 'diagnose-for',
  story: (name) => `${name}’s account is switched off, and SharePoint skips it.`,
  arrange: (person) => {
    person.isEnabled = false;
    person.sharePoint = null;
  },
};
