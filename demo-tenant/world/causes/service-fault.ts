import type { CauseDefinition } from './cause-definition.ts';

/** Row 18: the photo store itself fails. */
export const serviceFault: CauseDefinition = {
  id: 'service-fault',
  command: 'diagnose',
  story: (name) => `Microsoft’s photo store answers every question about ${name}’s photo with a fault of its own.`,
  arrange: (person) => {
    person.graphTrouble = 'store-fault';
  },
};
