import { createProfile } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 10: Graph has no photo; SharePoint, which never asked Exchange, shows one of its own. */
export const onlyInSharePoint: CauseDefinition = {
  id: 'only-in-sharepoint',
  command: 'diagnose',
  story: (name) => `Only SharePoint has a picture of ${name}, uploaded there years ago; Microsoft 365 has none.`,
  arrange: (person, { upn, at }) => {
    person.photos = [{ photo: null, visibleAt: 0 }];
    person.sharePoint = {
      ...createProfile(upn, { kind: 'drawn', variant: 'earlier' }, at - 900 * DAY_MS),
      isAttached: false,
      lastPullAt: null,
    };
  },
};
