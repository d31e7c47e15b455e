import type { CauseDefinition } from './cause-definition.ts';

/** Practice (domain facts 7.6): the app is there but this person isn't assigned to it (50105). */
export const appNotAssigned: CauseDefinition = {
  id: 'app-not-assigned',
  command: 'diagnose',
  story: (name) => `IT has not assigned this app to ${name}, so signing in ends with a refusal.`,
  arrange: (person) => {
    person.signInTrouble = 'app-not-assigned';
  },
};
