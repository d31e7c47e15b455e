import { createProfile, directoryPhoto, drawnPhoto } from '../healthy-person.ts';
import { DAY_MS, HOUR_MS, nextNight } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 8 and practice (7.6): a connector writes the directory's old picture over the photo each night. */
export const photoOverwritten: CauseDefinition = {
  id: 'photo-overwritten',
  command: 'diagnose',
  story: (name) =>
    `Last night a directory connector wrote an old 96-pixel picture over ${name}’s photo, as it does each night.`,
  arrange: (person, { upn, at }) => {
    const lastNight = nextNight(at) - DAY_MS;
    const pulledAt = lastNight - 10 * HOUR_MS;
    person.isOnPremisesSynced = true;
    person.isOverwrittenNightly = true;
    person.photos = [
      { photo: drawnPhoto(upn, 'now', pulledAt - 2 * HOUR_MS), visibleAt: 0 },
      { photo: directoryPhoto(upn, 'earlier', lastNight), visibleAt: lastNight, isNightly: true },
    ];
    person.sharePoint = createProfile(upn, { kind: 'drawn', variant: 'now' }, pulledAt);
  },
};
