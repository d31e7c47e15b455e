import type { CauseDefinition } from './cause-definition.ts';

/** Row 17: some places answer that there were too many requests. */
export const serviceThrottled: CauseDefinition = {
  id: 'service-throttled',
  command: 'diagnose',
  story: (name) =>
    `Microsoft 365 is under load and answers for ${name}’s photo in some sizes only; nothing is wrong with it.`,
  arrange: (person) => {
    person.graphTrouble = 'throttled';
  },
};
