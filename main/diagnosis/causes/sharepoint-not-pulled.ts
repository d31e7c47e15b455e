import { hoursBetween, PULL_HOURS } from './ages.ts';
import type { CauseDefinition, RemedyDefinition } from './cause-definition.ts';
import { explainLag, STRONGER_THAN_LAG } from './explain-lag.ts';
import { RUN_PICTURE_SYNC, VISIT } from './picture-sync.ts';
import { vainRequests } from './vain-requests.ts';

const WAIT: readonly RemedyDefinition[] = [
  { id: 'wait-a-day', who: 'time' },
  { id: 'remind-me', who: 'person' },
];

/** SharePoint has not asked for the photo since it changed; it asks at most once a day. */
export const sharePointNotPulled: CauseDefinition = {
  id: 'sharepoint-not-pulled',
  rows: [1],
  hop: 'sync',
  grade: 'reported',
  look: (findings) => {
    const finding = explainLag(findings, 'sharepoint-not-pulled');
    const requests = vainRequests(findings);
    const [newest] = requests;
    const oldest = requests.at(-1);
    if (finding === null || newest === undefined || oldest === undefined) return finding;
    // Two days' requests changed nothing: SharePoint may be forbidden to ask (row 4).
    const isStuck = hoursBetween(oldest, newest) >= PULL_HOURS;
    const stuck: readonly RemedyDefinition[] = isStuck ? [{ id: 'check-picture-property', who: 'admin' }] : [];
    // The visit of the day is spent or just was: first the time, then another.
    const isSpent = hoursBetween(newest, findings.at) < PULL_HOURS;
    const remedies = isSpent ? [...WAIT, ...stuck] : [...VISIT, ...stuck];
    return { ...finding, remedies: [...remedies, RUN_PICTURE_SYNC] };
  },
  unless: STRONGER_THAN_LAG,
  remedies: [...VISIT, ...WAIT, RUN_PICTURE_SYNC],
  links: ['picture-sync-article', 'picture-sync-diagnostic'],
};
