import { hoursBetween, latestOf } from './ages.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { isSameEverywhere } from './copies.ts';

/** As long as classic Teams is documented to keep a photo; no time is known for the new one (domain facts 2.7). */
const KEPT_HOURS = 60 * 24;

/** Everything that can be asked is right; Teams keeps photos of its own, and nobody can ask it. */
export const teamsCache: CauseDefinition = {
  id: 'teams-cache',
  rows: [19],
  hop: 'viewer',
  grade: 'reported',
  look: (findings) => {
    const { at, past, profile } = findings;
    if (!isSameEverywhere(findings)) return null;
    const { publishedAt } = past;
    const pictureChangedAt = profile.ok ? profile.value.profile.pictureChangedAt : null;
    const changedAt = latestOf([publishedAt, pictureChangedAt]);
    if (changedAt === null || hoursBetween(changedAt, at) >= KEPT_HOURS) return null;
    return {
      confidence: 'possible',
      evidence: [
        ...(publishedAt === null ? [] : [{ fact: 'publishedAt', value: publishedAt, from: 'receipt' }]),
        ...(profile.ok && pictureChangedAt !== null
          ? [{ fact: 'SPS-PictureTimestamp', value: pictureChangedAt, from: profile.value.facts.from }]
          : []),
      ],
    };
  },
  remedies: [
    { id: 'sign-out-of-teams', who: 'person' },
    { id: 'clear-teams-windows', who: 'person' },
    { id: 'clear-teams-mac', who: 'person' },
    { id: 'wait-for-teams', who: 'time' },
  ],
  links: ['teams-cache', 'teams-photos'],
};
