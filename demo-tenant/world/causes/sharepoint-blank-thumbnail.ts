import { createProfile, LAST_PULL_HOURS_AGO } from '../healthy-person.ts';
import { HOUR_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 24: a failed sync overwrote the thumbnails with an empty picture. */
export const sharePointBlankThumbnail: CauseDefinition = {
  id: 'sharepoint-blank-thumbnail',
  command: 'diagnose',
  story: (name) => `A failed sync overwrote ${name}’s picture in SharePoint with an empty one.`,
  arrange: (person, { upn, at }) => {
    person.sharePoint = createProfile(upn, { kind: 'blank' }, at - LAST_PULL_HOURS_AGO * HOUR_MS);
  },
};
