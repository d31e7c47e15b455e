import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { CauseDefinition } from './cause-definition.ts';

const DETACHED = 0;

/**
 * SharePoint has not asked for the photo since it changed; it asks at most once a day, when the person requests the
 * own photo. Likely where its picture is older than the publish, else possible.
 */
export const sharePointNotPulled: CauseDefinition = {
  id: 'sharepoint-not-pulled',
  rows: [1],
  hop: 'sync',
  grade: 'reported',
  look: ({ past, places, profile }) => {
    const behind = places.filter(
      ({ place, verdict }) => place.startsWith('sharepoint-') && ['older', 'other', 'none'].includes(verdict),
    );
    const isGraphGood = places.some(({ place, verdict }) => place === 'graph' && verdict === 'same');
    // Without a profile there is nobody to ask for; detached, it doesn't ask.
    if (!profile.ok || profile.value.profile.exchangeSyncState === DETACHED) return null;
    if (!isGraphGood || behind.length === 0) return null;
    const changedAt =
      profile.value.profile.pictureChangedAt ?? behind.find((reading) => reading.changedAt)?.changedAt;
    const isOlderThanPublish = past.publishedAt !== null && changedAt !== undefined && changedAt < past.publishedAt;
    return {
      confidence: isOlderThanPublish ? 'likely' : 'possible',
      evidence: [
        ...behind.map(({ place, verdict, from }) => ({ fact: place, value: verdict, from })),
        ...timeEvidence({ past, profile }),
      ],
    };
  },
  remedies: [
    { id: 'visit-sharepoint', who: 'person' },
    { id: 'wait-a-day', who: 'time' },
  ],
  links: [],
};

function timeEvidence({ profile, past }: Pick<Findings, 'profile' | 'past'>): Evidence[] {
  const said = profile.ok ? profile.value.profile.pictureChangedAt : null;
  return [
    ...(!profile.ok || said === null
      ? []
      : [{ fact: 'SPS-PictureTimestamp', value: said, from: profile.value.facts.from }]),
    ...(past.publishedAt === null ? [] : [{ fact: 'publishedAt', value: past.publishedAt, from: 'receipt' }]),
  ];
}
