import type { CauseDefinition } from './cause-definition.ts';

/** Row 31: cross-tenant sync carries no photo, and guests can't set their own. */
export const guest: CauseDefinition = {
  id: 'guest',
  command: 'diagnose-for',
  story: (name) => `${name} is a guest from another organisation, whose photo stays at home.`,
  arrange: (person) => {
    person.isGuest = true;
    person.mailbox = 'none';
    person.plans = [];
    person.photos = [{ photo: null, visibleAt: 0 }];
    person.sharePoint = null;
  },
};
