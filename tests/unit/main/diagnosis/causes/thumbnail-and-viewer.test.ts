import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { findings, NO_PROFILE, profile, reading } from '../../../../fixtures/findings.ts';
import { all, past, places, SHAREPOINT, STORIES, THUMBNAILS } from '../../../../fixtures/story-findings.ts';
import { describeCause, WORD } from './found.ts';

const story = (id: string): Findings => STORIES[id] ?? findings();
const placeholder = story('sharepoint-placeholder');
const blank = story('sharepoint-blank-thumbnail');

describeCause('sharepoint-placeholder', [
  ['is likely where the files show the photo', placeholder, 'likely'],
  [
    'is possible where the files are old too',
    { ...placeholder, places: places({ 'sharepoint-profile': 'none', ...all(THUMBNAILS, 'older') }) },
    'possible',
  ],
  ['is not where there are no files', { ...placeholder, places: places(all(SHAREPOINT, 'none')) }, null],
  ['is not where the picture is shown', { ...placeholder, profile: profile({ placeholderState: 0 }) }, null],
  ['is not where the state was not read', { ...placeholder, profile: profile({ placeholderState: null }) }, null],
  ['is not without a profile', { ...placeholder, profile: NO_PROFILE }, null],
]);

describeCause('sharepoint-blank-thumbnail', [
  ['is likely where the files are of one colour', blank, 'likely'],
  ['is likely where one of them is', { ...blank, looks: new Map([['sharepoint-thumbnail-L', 'blank']]) }, 'likely'],
  [
    'is not where there are none',
    { ...blank, looks: new Map(SHAREPOINT.map((place) => [place, 'missing'])) },
    null,
  ],
  ['is not where Graph’s is blank', { ...blank, looks: new Map([['graph', 'blank']]) }, null],
]);

const changed = (pictureChangedAt: string | null) => ({ profile: profile({ pictureChangedAt }) });
const unread = { places: [...findings().places, reading('sharepoint-userphoto-L', 'unknown')] };

describeCause('browser-cache', [
  ['is possible where SharePoint’s picture is of today', changed('2026-11-22T08:01:00.000Z'), 'possible'],
  ['is not a day later', changed('2026-11-22T08:00:00.000Z'), null],
  [
    'goes by the files too',
    {
      ...changed(null),
      places: [
        reading('graph', 'same'),
        reading('sharepoint-thumbnail-L', 'same', { changedAt: '2026-11-23T07:00:00.000Z' }),
      ],
    },
    'possible',
  ],
  ['is not where nobody says when', changed(null), null],
  [
    'is not where a copy is behind',
    { ...changed('2026-11-23T07:00:00.000Z'), places: places({ 'sharepoint-thumbnail-S': 'older' }) },
    null,
  ],
  ['is not where a copy was not read', { ...changed('2026-11-23T07:00:00.000Z'), ...unread }, null],
  ['is not where nothing was asked', { ...changed('2026-11-23T07:00:00.000Z'), places: [] }, null],
]);

describeCause('teams-cache', [
  [
    'is possible where SharePoint’s picture changed within 60 days',
    changed('2026-09-24T08:01:00.000Z'),
    'possible',
  ],
  ['is not after them', changed('2026-09-24T08:00:00.000Z'), null],
  [
    'is possible where it was published here',
    { past: past({ publishedAt: '2026-11-01T08:00:00.000Z' }) },
    'possible',
  ],
  ['is not where that is long ago', { past: past({ publishedAt: '2026-01-01T08:00:00.000Z' }) }, null],
  ['is not where nobody says when', changed(null), null],
  ['is not where a copy was not read', { ...changed('2026-11-20T08:00:00.000Z'), ...unread }, null],
]);

describe('teams-cache', () => {
  it('shows the folders of each system, for the viewer to clear', () => {
    const [cause] = findCauses(story('teams-cache'), WORD);
    const texts = cause?.remedies.map(({ text, who }) => `${who}: ${text}`).join('\n');
    expect(texts).toContain(
      String.raw`%userprofile%\appdata\local\Packages\MSTeams_8wekyb3d8bbwe\LocalCache\Microsoft\MSTeams`,
    );
    expect(texts).toContain('~/Library/Containers/com.microsoft.teams2');
    expect(cause?.explanation).toContain('can’t be asked');
  });
});
