import type { CauseDefinition } from './cause-definition.ts';

/** Practice (domain facts 7.6): users may not consent themselves (65001). */
export const adminConsentRequired: CauseDefinition = {
  id: 'admin-consent-required',
  command: 'diagnose',
  story: (name) => `An administrator has to approve the app before ${name} can sign in to it.`,
  arrange: (person) => {
    person.signInTrouble = 'admin-consent-required';
  },
};
