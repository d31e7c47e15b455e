import type { CauseDefinition } from './cause-definition.ts';

/** Row 14: the token allows the own photo only, or a role is missing. */
export const notAllowedForOthers: CauseDefinition = {
  id: 'not-allowed-for-others',
  command: 'diagnose-for',
  story: (name) =>
    `Graph shows ${name}’s photo to nobody but ${name}: for anybody else it answers that access is denied.`,
  arrange: (person) => {
    person.refusesOthers = true;
  },
};
