import { createEmptyProfile } from '../healthy-person.ts';
import { licencePlans } from '../service-plans.ts';
import { HOUR_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 37: the licence is two hours old, and the mailbox isn't there yet. */
export const mailboxBeingMade: CauseDefinition = {
  id: 'mailbox-being-made',
  command: 'diagnose',
  story: (name) =>
    `${name} starts today: the licence is two hours old, and there is no mailbox to keep a photo in yet.`,
  arrange: (person, { upn, at }) => {
    person.mailbox = 'being-made';
    person.plans = licencePlans(at - 2 * HOUR_MS);
    person.photos = [{ photo: null, visibleAt: 0 }];
    person.sharePoint = { ...createEmptyProfile(upn), hasPersonalSite: true };
  },
};
