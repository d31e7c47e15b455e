import { drawnPhoto } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 36: removed in Exchange; SharePoint asked since, and keeps what it has. */
export const photoRemoved: CauseDefinition = {
  id: 'photo-removed',
  command: 'diagnose',
  story: (name) => `${name} removed the photo three days ago, and SharePoint still shows it.`,
  arrange: (person, { upn, at }) => {
    const removedAt = at - 3 * DAY_MS;
    person.photos = [
      { photo: drawnPhoto(upn, 'now', at - 95 * DAY_MS), visibleAt: 0 },
      { photo: null, visibleAt: removedAt },
    ];
  },
};
