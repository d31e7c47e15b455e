import { directoryPhoto } from '../healthy-person.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Row 16: only a directory thumbnail exists. */
export const photoTooSmall: CauseDefinition = {
  id: 'photo-too-small',
  command: 'diagnose',
  story: (name) =>
    `${name}’s photo came from the directory at 96 pixels and is blurred wherever it is shown large.`,
  arrange: (person, { upn, at }) => {
    person.photos = [{ photo: directoryPhoto(upn, 'now', at - 200 * DAY_MS), visibleAt: 0 }];
  },
};
