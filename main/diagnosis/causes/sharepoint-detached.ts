import type { CauseDefinition } from './cause-definition.ts';
import {
  behind,
  copyEvidence,
  isDetached,
  profileEvidence,
  sharePointReadings,
  syncStateEvidence,
} from './copies.ts';
import { RUN_PICTURE_SYNC } from './picture-sync.ts';
import { hasPlan } from './subject-facts.ts';

/** A constant that many copies of one bulk script wrote: 2016-08-04 (domain facts 2.5). */
const BULK_SCRIPT_TIMESTAMP = 63_605_901_091;

/** The profile ignores Exchange's photo, as bulk uploaders left it, although there is a mailbox. */
export const sharePointDetached: CauseDefinition = {
  id: 'sharepoint-detached',
  rows: [3],
  hop: 'sync',
  grade: 'reported',
  look: (findings) => {
    const { profile, subject } = findings;
    const hasMailbox = hasPlan(subject, 'exchange');
    if (!profile.ok || !isDetached(findings) || hasMailbox === false) return null;
    const stale = behind(sharePointReadings(findings));
    if (stale.length === 0) return null;
    const { pictureTimestamp } = profile.value.profile;
    const isScript = pictureTimestamp === BULK_SCRIPT_TIMESTAMP;
    const isSure = isScript || hasMailbox === true;
    return {
      confidence: isSure ? 'likely' : 'possible',
      evidence: [
        ...syncStateEvidence(findings),
        ...profileEvidence(findings, 'SPS-PictureTimestamp', pictureTimestamp),
        ...copyEvidence(stale),
      ],
      facts: { script: isScript ? 'yes' : 'no' },
      alikeCauses: isSure ? [] : ['no-mailbox', 'sharepoint-own-upload'],
    };
  },
  unless: ['guest'],
  remedies: [
    { id: 'reattach-profile', who: 'admin' },
    { id: 'open-private-window', who: 'person' },
    RUN_PICTURE_SYNC,
  ],
  links: ['picture-sync-diagnostic'],
};
