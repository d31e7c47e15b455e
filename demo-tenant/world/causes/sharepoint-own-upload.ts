import { createProfile } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { noMailbox } from './no-mailbox.ts';

/** Row 11: without a mailbox, a picture was uploaded to SharePoint alone. */
export const sharePointOwnUpload: CauseDefinition = {
  id: 'sharepoint-own-upload',
  command: 'diagnose',
  story: (name) =>
    `${name} has no mailbox and uploaded a picture to SharePoint years ago; other apps show the newer photo.`,
  arrange: (person, facts) => {
    noMailbox.arrange(person, facts);
    person.sharePoint = {
      ...createProfile(facts.upn, { kind: 'drawn', variant: 'earlier' }, facts.at - 700 * DAY_MS),
      isAttached: false,
      lastPullAt: null,
    };
  },
};
