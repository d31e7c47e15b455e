import type { PlaceReading } from '../../../contract/place.ts';
import type { Evidence } from '../../../contract/receipt.ts';
import type { FindCause, Findings } from './cause-finder.ts';

const ID = 'sharepoint-not-pulled';
const DETACHED = 0;

/**
 * SharePoint has not asked for the photo since it changed; it asks at most once a day, when the person requests the
 * own photo (domain facts 6, rows 1 and 2). Likely where its picture is older than the publish, else possible.
 */
export const findSharePointNotPulled: FindCause = (findings, word) => {
  const { profile, publishedAt } = findings;
  const behind = findings.places.filter(isBehind);
  const isGraphGood = findings.places.some(({ place, verdict }) => place === 'graph' && verdict === 'same');
  // Without a profile there is nobody to ask for; detached, it doesn't ask.
  if (profile === null || profile.profile.exchangeSyncState === DETACHED) return null;
  if (!isGraphGood || behind.length === 0) return null;
  const changedAt = profile.profile.pictureChangedAt ?? behind.find((reading) => reading.changedAt)?.changedAt;
  const isOlderThanPublish = publishedAt !== null && changedAt !== undefined && changedAt < publishedAt;
  return {
    id: ID,
    title: word(`cause.${ID}.title`),
    confidence: isOlderThanPublish ? 'likely' : 'possible',
    grade: 'reported',
    evidence: [...behind.map(verdictEvidence), ...timeEvidence(findings)],
    remedies: [
      { id: 'visit-sharepoint', who: 'person', text: word('remedy.visit-sharepoint') },
      { id: 'wait-a-day', who: 'time', text: word('remedy.wait-a-day') },
    ],
  };
};

function isBehind({ place, verdict }: PlaceReading): boolean {
  return place.startsWith('sharepoint-') && (verdict === 'older' || verdict === 'other' || verdict === 'none');
}

function verdictEvidence({ place, verdict, from }: PlaceReading): Evidence {
  return { fact: place, value: verdict, from };
}

function timeEvidence({ profile, publishedAt }: Findings): Evidence[] {
  const said = profile?.profile.pictureChangedAt ?? null;
  return [
    ...(profile === null || said === null
      ? []
      : [{ fact: 'SPS-PictureTimestamp', value: said, from: profile.facts.from }]),
    ...(publishedAt === null ? [] : [{ fact: 'publishedAt', value: publishedAt, from: 'receipt' }]),
  ];
}
