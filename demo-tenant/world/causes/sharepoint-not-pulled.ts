import { createProfile, drawnPhoto, LAST_PULL_HOURS_AGO } from '../healthy-person.ts';
import { DAY_MS, HOUR_MS, toPictureTimestamp } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 1: SharePoint asked less than a day ago, before the photo changed. */
export const sharePointNotPulled: CauseDefinition = {
  id: 'sharepoint-not-pulled',
  command: 'refresh',
  story: (name) =>
    `${name} changed the photo two hours ago; SharePoint asked for it yesterday and still shows the old one.`,
  arrange: (person, { upn, at }) => {
    const changedAt = at - 300 * DAY_MS;
    person.photos = [
      { photo: drawnPhoto(upn, 'earlier', changedAt), visibleAt: 0 },
      { photo: drawnPhoto(upn, 'now', at - 2 * HOUR_MS), visibleAt: at - 2 * HOUR_MS },
    ];
    person.sharePoint = {
      ...createProfile(upn, { kind: 'drawn', variant: 'earlier' }, changedAt),
      // The timestamp tells the last change, not the last request.
      pictureTimestamp: toPictureTimestamp(changedAt),
      lastPullAt: at - LAST_PULL_HOURS_AGO * HOUR_MS,
    };
  },
};
