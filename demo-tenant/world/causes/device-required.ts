import type { CauseDefinition } from './cause-definition.ts';

/** Row 33: a private window can't prove that the device is compliant (53000). */
export const deviceRequired: CauseDefinition = {
  id: 'device-required',
  command: 'diagnose',
  story: (name) => `${name} may sign in from managed devices only, which a private window cannot prove.`,
  arrange: (person) => {
    person.signInTrouble = 'device-required';
  },
};
