import { expect, it } from 'vitest';
import { findCauses } from '../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../main/diagnosis/findings.ts';
import { findings, NO_PROFILE, profile, reading } from '../../../fixtures/findings.ts';

const past = { ...findings().past, publishedAt: '2026-11-23T07:59:00.000Z' };
const behind = findings({
  places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')],
  profile: profile({ pictureChangedAt: '2026-11-22T13:00:00.000Z' }),
  past,
});

const ids = (found: Findings) => findCauses(found, (id) => id).map(({ id, confidence }) => `${id}: ${confidence}`);

it.each([
  ['is likely where its picture is older than the publish', behind, ['sharepoint-not-pulled: likely']],
  [
    'is possible where this machine published nothing',
    { ...behind, past: { ...past, publishedAt: null } },
    ['sharepoint-not-pulled: possible'],
  ],
  ['is not where SharePoint has no profile of the person', { ...behind, profile: NO_PROFILE }, []],
  [
    'is possible where the picture changed after the publish',
    { ...behind, profile: profile({ pictureChangedAt: '2026-11-23T07:59:30.000Z' }) },
    ['sharepoint-not-pulled: possible'],
  ],
  ['is not where the profile is detached', { ...behind, profile: profile({ exchangeSyncState: 0 }) }, []],
  ['is not where all is well', findings(), []],
])('"not pulled" %s', (_name, found, expected) => {
  expect(ids(found)).toEqual(expected);
});
