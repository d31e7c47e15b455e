import { expect, it } from 'vitest';
import type { Place, PlaceReading, Verdict } from '../../../../contract/place.ts';
import type { Findings } from '../../../../main/diagnosis/causes/cause-finder.ts';
import { findCauses } from '../../../../main/diagnosis/causes/find-causes.ts';
import { parseProfile } from '../../../../main/sharepoint/parse-profile.ts';

const AT = '2026-11-23T08:00:00.000Z';
const SECONDS_FROM_YEAR_1 = 62_135_596_800;

const reading = (place: Place, verdict: Verdict): PlaceReading => ({
  place,
  verdict,
  width: 200,
  height: 200,
  asOf: AT,
  from: `GET ${place}`,
});

function profileOf(changedAt: string, exchangeSyncState: string): Findings['profile'] {
  const timestamp = Date.parse(changedAt) / 1000 + SECONDS_FROM_YEAR_1;
  const profile = parseProfile({
    UserProfileProperties: [
      { Key: 'SPS-PictureTimestamp', Value: String(timestamp) },
      { Key: 'SPS-PictureExchangeSyncState', Value: exchangeSyncState },
    ],
  });
  return profile && { profile, facts: { status: 200, at: AT, from: 'GET profile' } };
}

const behind: Findings = {
  places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')],
  profile: profileOf('2026-11-22T13:00:00Z', '1'),
  publishedAt: '2026-11-23T07:59:00.000Z',
};

const ids = (findings: Findings) =>
  findCauses(findings, (id) => id).map(({ id, confidence }) => `${id}: ${confidence}`);

it.each([
  ['is likely where its picture is older than the publish', behind, ['sharepoint-not-pulled: likely']],
  [
    'is possible where this machine published nothing',
    { ...behind, publishedAt: null },
    ['sharepoint-not-pulled: possible'],
  ],
  ['is not where SharePoint has no profile of the person', { ...behind, profile: null }, []],
  [
    'is possible where the picture changed after the publish',
    { ...behind, profile: profileOf('2026-11-23T07:59:30Z', '1') },
    ['sharepoint-not-pulled: possible'],
  ],
  ['is not where the profile is detached', { ...behind, profile: profileOf('2026-11-22T13:00:00Z', '0') }, []],
  [
    'is not where all is well',
    { ...behind, places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'same')] },
    [],
  ],
  [
    'is not where SharePoint could not be asked',
    { ...behind, places: [reading('graph', 'same'), reading('sharepoint-profile', 'refused')] },
    [],
  ],
  [
    'is not where Graph has no photo',
    { ...behind, places: [reading('graph', 'none'), reading('sharepoint-profile', 'other')] },
    [],
  ],
] as const)('sharepoint-not-pulled %s', (_when, findings, causes) => {
  expect(ids(findings)).toEqual(causes);
});

it('shows evidence and who can do what', () => {
  const [cause] = findCauses(behind, (id) => `word ${id}`);
  expect(cause).toMatchObject({
    title: 'word cause.sharepoint-not-pulled.title',
    grade: 'reported',
    evidence: [
      { fact: 'sharepoint-thumbnail-L', value: 'older', from: 'GET sharepoint-thumbnail-L' },
      { fact: 'SPS-PictureTimestamp', value: '2026-11-22T13:00:00.000Z', from: 'GET profile' },
      { fact: 'publishedAt', value: '2026-11-23T07:59:00.000Z', from: 'receipt' },
    ],
    remedies: [
      { id: 'visit-sharepoint', who: 'person', text: 'word remedy.visit-sharepoint' },
      { id: 'wait-a-day', who: 'time', text: 'word remedy.wait-a-day' },
    ],
  });
});
