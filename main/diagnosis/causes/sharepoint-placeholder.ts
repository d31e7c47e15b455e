import type { CauseDefinition } from './cause-definition.ts';
import { copyEvidence, profileEvidence, sharePointPictures, showsPlaceholder } from './copies.ts';
import { RUN_PICTURE_SYNC } from './picture-sync.ts';

/** SharePoint has the picture and says that it shows a grey outline in its place. */
export const sharePointPlaceholder: CauseDefinition = {
  id: 'sharepoint-placeholder',
  rows: [23],
  hop: 'thumbnail',
  grade: 'reported',
  look: (findings) => {
    const { profile } = findings;
    if (!profile.ok || !showsPlaceholder(findings)) return null;
    const files = sharePointPictures(findings).filter(({ place }) => place !== 'sharepoint-profile');
    if (files.length === 0) return null;
    return {
      // Where the files are old as well, asking again may mend both.
      confidence: files.every(({ verdict }) => verdict === 'same') ? 'likely' : 'possible',
      evidence: [
        ...profileEvidence(findings, 'SPS-PicturePlaceholderState', profile.value.profile.placeholderState),
        ...copyEvidence(files),
      ],
    };
  },
  remedies: [
    { id: 'check-service-health', who: 'admin' },
    { id: 'wait-for-service', who: 'time' },
    { id: 'open-ticket', who: 'microsoft' },
    RUN_PICTURE_SYNC,
  ],
  links: ['picture-sync-diagnostic'],
};
