import { hoursBetween, latestOf } from './ages.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { isSameEverywhere, sharePointReadings } from './copies.ts';

/** Browsers keep SharePoint's picture for a day by default (domain facts 3). */
const KEPT_HOURS = 24;

/** Everything that can be asked is right; what one viewer sees may be what the browser kept. */
export const browserCache: CauseDefinition = {
  id: 'browser-cache',
  rows: [21],
  hop: 'viewer',
  grade: 'reported',
  look: (findings) => {
    const { at, profile } = findings;
    if (!isSameEverywhere(findings)) return null;
    const changes = sharePointReadings(findings).map(({ changedAt }) => changedAt);
    const changedAt = latestOf([profile.ok ? profile.value.profile.pictureChangedAt : null, ...changes]);
    if (changedAt === null || hoursBetween(changedAt, at) >= KEPT_HOURS) return null;
    const from = profile.ok ? profile.value.facts.from : 'SharePoint';
    return { confidence: 'possible', evidence: [{ fact: 'changedAt', value: changedAt, from }] };
  },
  remedies: [
    { id: 'clear-site-data', who: 'person' },
    { id: 'look-in-private-window', who: 'person' },
    { id: 'wait-for-browser', who: 'time' },
  ],
  links: [],
};
