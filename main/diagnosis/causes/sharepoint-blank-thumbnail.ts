import type { CauseDefinition } from './cause-definition.ts';
import { sharePointReadings } from './copies.ts';
import { RUN_PICTURE_SYNC } from './picture-sync.ts';

/** A sync that failed left an empty picture in the thumbnails. */
export const sharePointBlankThumbnail: CauseDefinition = {
  id: 'sharepoint-blank-thumbnail',
  rows: [24],
  hop: 'thumbnail',
  grade: 'reported',
  look: (findings) => {
    const blank = sharePointReadings(findings).filter(({ place }) => findings.looks.get(place) === 'blank');
    if (blank.length === 0) return null;
    return {
      confidence: 'likely',
      evidence: blank.map(({ place, width, height, from }) => ({
        fact: place,
        value: width === null || height === null ? 'blank' : `blank, ${width} × ${height}`,
        from,
      })),
    };
  },
  remedies: [{ id: 'upload-again', who: 'person' }, { id: 'open-private-window', who: 'person' }, RUN_PICTURE_SYNC],
  links: ['picture-sync-diagnostic'],
};
