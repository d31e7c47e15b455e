import type { CauseDefinition, RemedyDefinition } from './cause-definition.ts';
import { explainLag, STRONGER_THAN_LAG } from './explain-lag.ts';
import { VISIT } from './picture-sync.ts';

/** With it SharePoint can be asked about people who have no site of their own. */
const NAME_HOST: RemedyDefinition = { id: 'name-sharepoint-host', who: 'admin' };

/** SharePoint has no picture and the person no site of their own: it has never asked for the photo. */
export const sharePointNeverVisited: CauseDefinition = {
  id: 'sharepoint-never-visited',
  rows: [2],
  hop: 'sync',
  grade: 'reported',
  look: (findings) => {
    const finding = explainLag(findings, 'sharepoint-never-visited');
    const isHostUnknown = findings.askedHost === null && !findings.profile.ok;
    return finding && isHostUnknown ? { ...finding, remedies: [...VISIT, NAME_HOST] } : finding;
  },
  unless: STRONGER_THAN_LAG,
  remedies: VISIT,
  links: ['picture-sync-article'],
};
