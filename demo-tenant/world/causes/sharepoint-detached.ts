import { createProfile } from '../healthy-person.ts';
import { fromPictureTimestamp } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Constant that many copies of one bulk script wrote: 2016-08-04 (domain facts 2.5). */
const BULK_SCRIPT_TIMESTAMP = 63_605_901_091;

/** Row 3: a bulk uploader detached the profile, which ignores Exchange since. */
export const sharePointDetached: CauseDefinition = {
  id: 'sharepoint-detached',
  command: 'diagnose',
  story: (name) =>
    `A bulk script wrote ${name}’s picture into SharePoint in 2016 and cut the profile off from Exchange.`,
  arrange: (person, { upn }) => {
    person.sharePoint = {
      ...createProfile(upn, { kind: 'drawn', variant: 'earlier' }, fromPictureTimestamp(BULK_SCRIPT_TIMESTAMP)),
      isAttached: false,
      pictureTimestamp: BULK_SCRIPT_TIMESTAMP,
      lastPullAt: null,
    };
  },
};
