import { createProfile, drawnPhoto } from '../healthy-person.ts';
import { HOUR_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 21: a browser keeps a picture for a day. */
export const browserCache: CauseDefinition = {
  id: 'browser-cache',
  command: 'diagnose',
  story: (name) =>
    `SharePoint took over ${name}’s new photo three hours ago; a browser that saw the old one keeps it for a day.`,
  arrange: (person, { upn, at }) => {
    const pulledAt = at - 3 * HOUR_MS;
    person.photos = [{ photo: drawnPhoto(upn, 'now', at - 4 * HOUR_MS), visibleAt: 0 }];
    person.sharePoint = createProfile(upn, { kind: 'drawn', variant: 'now' }, pulledAt);
  },
};
