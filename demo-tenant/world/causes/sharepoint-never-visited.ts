import { createEmptyProfile } from '../healthy-person.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 2 for a newcomer: no personal site yet, so that `mySite` is null, and no picture in SharePoint. */
export const sharePointNeverVisited: CauseDefinition = {
  id: 'sharepoint-never-visited',
  command: 'refresh',
  story: (name) => `${name} is new, has a photo but has never opened SharePoint, which shows a grey outline.`,
  arrange: (person, { upn }) => {
    person.sharePoint = createEmptyProfile(upn);
  },
};
