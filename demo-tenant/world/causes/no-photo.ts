import { createEmptyProfile } from '../healthy-person.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Nobody ever set a photo. */
export const noPhoto: CauseDefinition = {
  id: 'no-photo',
  command: 'diagnose',
  story: (name) => `${name} has never set a photo and shows as initials everywhere.`,
  arrange: (person, { upn }) => {
    person.photos = [{ photo: null, visibleAt: 0 }];
    person.sharePoint = { ...createEmptyProfile(upn), hasPersonalSite: true };
  },
};
