import type { CauseDefinition } from './cause-definition.ts';

/** Row 6: photos come from the company's own servers, and the cloud may change none. */
export const photoSourceOnPremises: CauseDefinition = {
  id: 'photo-source-on-premises',
  command: 'diagnose-for',
  story: (name) =>
    `The tenant takes photos from its own servers only, so nobody can change ${name}’s photo in the cloud.`,
  arrange: (person) => {
    person.isOnPremisesSynced = true;
    person.isPhotoSourceOnPremises = true;
  },
};
