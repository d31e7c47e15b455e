import { createProfile, drawnPhoto } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 2: nothing makes SharePoint ask but the person's own visit, and the last one is long ago. */
export const sharePointNotVisited: CauseDefinition = {
  id: 'sharepoint-not-visited',
  command: 'refresh',
  story: (name) =>
    `${name} changed the photo last week but has not opened SharePoint for over a year, so it never asked.`,
  arrange: (person, { upn, at }) => {
    person.photos = [{ photo: drawnPhoto(upn, 'now', at - 8 * DAY_MS), visibleAt: 0 }];
    person.sharePoint = createProfile(upn, { kind: 'drawn', variant: 'earlier' }, at - 400 * DAY_MS);
  },
};
