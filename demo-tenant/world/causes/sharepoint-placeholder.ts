import type { CauseDefinition } from './cause-definition.ts';

/** Row 23: the thumbnails are good, yet the service shows its placeholder. */
export const sharePointPlaceholder: CauseDefinition = {
  id: 'sharepoint-placeholder',
  command: 'diagnose',
  story: (name) => `SharePoint has ${name}’s picture but shows a grey outline in its place.`,
  arrange: (person) => {
    if (person.sharePoint) person.sharePoint.showsPlaceholder = true;
  },
};
