import { directoryPhoto } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 9: the mailbox is not in the cloud; beta alone serves the directory's small picture. */
export const mailboxOnPremises: CauseDefinition = {
  id: 'mailbox-on-premises',
  command: 'diagnose',
  story: (name) =>
    `${name}’s mailbox is on the company’s own server, so Microsoft 365 keeps a small directory picture at most.`,
  arrange: (person, { upn, at }) => {
    person.mailbox = 'on-premises';
    person.isOnPremisesSynced = true;
    person.photos = [{ photo: directoryPhoto(upn, 'now', at - 400 * DAY_MS), visibleAt: 0 }];
  },
};
