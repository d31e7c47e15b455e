import { createProfile, drawnPhoto, LAST_PULL_HOURS_AGO } from '../healthy-person.ts';
import { DAY_MS, HOUR_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 19: Teams keeps pictures for days, older clients for weeks. */
export const teamsCache: CauseDefinition = {
  id: 'teams-cache',
  command: 'diagnose',
  story: (name) =>
    `${name} changed the photo four days ago; every place that can be asked has it, but Teams may not yet.`,
  arrange: (person, { upn, at }) => {
    person.photos = [{ photo: drawnPhoto(upn, 'now', at - 4 * DAY_MS), visibleAt: 0 }];
    person.sharePoint = {
      ...createProfile(upn, { kind: 'drawn', variant: 'now' }, at - 3 * DAY_MS),
      lastPullAt: at - LAST_PULL_HOURS_AGO * HOUR_MS,
    };
  },
};
