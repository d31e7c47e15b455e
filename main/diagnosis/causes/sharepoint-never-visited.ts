import type { CauseDefinition } from './cause-definition.ts';
import { explainLag, STRONGER_THAN_LAG } from './explain-lag.ts';
import { VISIT } from './picture-sync.ts';

/** SharePoint has no picture and the person no site of their own: it has never asked for the photo. */
export const sharePointNeverVisited: CauseDefinition = {
  id: 'sharepoint-never-visited',
  rows: [2],
  hop: 'sync',
  grade: 'reported',
  look: (findings) => explainLag(findings, 'sharepoint-never-visited'),
  unless: STRONGER_THAN_LAG,
  remedies: VISIT,
  links: ['picture-sync-article'],
};
