import type { CauseDefinition } from './cause-definition.ts';
import { explainLag, STRONGER_THAN_LAG } from './explain-lag.ts';
import { RUN_PICTURE_SYNC, VISIT } from './picture-sync.ts';

/** Nothing makes SharePoint ask but the person's own visit, and there was none since the photo changed. */
export const sharePointNotVisited: CauseDefinition = {
  id: 'sharepoint-not-visited',
  rows: [2],
  hop: 'sync',
  grade: 'reported',
  look: (findings) => explainLag(findings, 'sharepoint-not-visited'),
  unless: STRONGER_THAN_LAG,
  remedies: [...VISIT, RUN_PICTURE_SYNC],
  links: ['picture-sync-article', 'picture-sync-diagnostic'],
};
