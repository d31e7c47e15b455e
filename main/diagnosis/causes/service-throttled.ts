import type { CauseDefinition } from './cause-definition.ts';
import { lookForTrouble } from './look-for-trouble.ts';

/** The service is busy: it asks to wait, or does not answer in time. */
export const serviceThrottled: CauseDefinition = {
  id: 'service-throttled',
  rows: [17],
  hop: 'graph',
  grade: 'confirmed',
  ...lookForTrouble('busy', 'silent'),
  remedies: [{ id: 'try-again-soon', who: 'time' }],
  links: ['throttling'],
};
