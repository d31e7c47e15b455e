import type { CauseDefinition } from './cause-definition.ts';

/** Row 5: 403 though the token has User.ReadWrite. */
export const photoChangeForbidden: CauseDefinition = {
  id: 'photo-change-forbidden',
  command: 'diagnose-for',
  story: (name) => `The tenant’s policy lets only some roles change photos, and ${name} has none of them.`,
  arrange: (person) => {
    person.isPhotoChangeForbidden = true;
  },
};
