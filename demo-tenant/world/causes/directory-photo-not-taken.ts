import type { CauseDefinition } from './cause-definition.ts';

/** Row 7: where the mailbox has a photo, one that is changed in Active Directory doesn't get through. */
export const directoryPhotoNotTaken: CauseDefinition = {
  id: 'directory-photo-not-taken',
  command: 'diagnose',
  story: (name) =>
    `${name} wonders why a picture changed in Active Directory never shows: Microsoft 365 has a photo of its own.`,
  arrange: (person) => {
    person.isOnPremisesSynced = true;
  },
};
