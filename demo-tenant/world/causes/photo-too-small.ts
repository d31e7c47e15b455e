import { createStoredPhoto } from '../stored-photo.ts';
import { DAY_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

const DIRECTORY_THUMBNAIL_EDGE_PIXELS = 96;

/** Row 16: only a directory thumbnail exists. */
export const photoTooSmall: CauseDefinition = {
  id: 'photo-too-small',
  command: 'diagnose',
  story: (name) =>
    `${name}’s photo came from the directory at 96 pixels and is blurred wherever it is shown large.`,
  arrange: (person, { upn, at }) => {
    const photo = createStoredPhoto({
      upn,
      source: { kind: 'drawn', variant: 'now' },
      edgePixels: DIRECTORY_THUMBNAIL_EDGE_PIXELS,
      changedAt: at - 200 * DAY_MS,
    });
    person.photos = [{ photo, visibleAt: 0 }];
  },
};
