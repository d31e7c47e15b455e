import type { CauseDefinition } from './cause-definition.ts';
import { lookForTrouble } from './look-for-trouble.ts';

/** Microsoft's photo store failed, which only Microsoft can mend. */
export const serviceFault: CauseDefinition = {
  id: 'service-fault',
  rows: [18],
  hop: 'graph',
  grade: 'reported',
  ...lookForTrouble('fault', 'error'),
  remedies: [
    { id: 'wait-for-service', who: 'time' },
    { id: 'check-service-health', who: 'admin' },
    { id: 'open-ticket', who: 'microsoft' },
  ],
  links: [],
};
