import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../../contract/attempt.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { attempt } from '../../../../fixtures/attempt.ts';
import { findings, NO_PROFILE, profile, reading } from '../../../../fixtures/findings.ts';
import { all, past, places, SHAREPOINT, STORIES, subject } from '../../../../fixtures/story-findings.ts';
import { describeCause, found, WORD } from './found.ts';

const BEHIND = findings({ places: places(all(SHAREPOINT, 'older')) });
const published = (publishedAt: string) => past({ publishedAt });
const AN_HOUR_AGO = published('2026-11-23T07:00:00.000Z');
const TWO_DAYS_AGO = published('2026-11-21T07:00:00.000Z');
const NO_PICTURE = profile({ pictureUrl: null, pictureTimestamp: 0, pictureChangedAt: null, placeholderState: 1 });
const EMPTY = findings({ places: places(all(SHAREPOINT, 'none')), profile: NO_PICTURE });
const site = (mySite: string | null | undefined) => ({ subject: subject({ mySite }) });
const visit = (changes: Partial<AttemptRecord>) => ({ attempt: attempt(changes) });

describe('SharePoint behind Graph', () => {
  it.each<[string, Findings, string[]]>([
    [
      'may be either where nobody knows when the photo changed',
      BEHIND,
      ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
    ],
    [
      'is not pulled where it was published within a day',
      { ...BEHIND, past: AN_HOUR_AGO },
      ['sharepoint-not-pulled: likely'],
    ],
    [
      'is not visited where it was published before',
      { ...BEHIND, past: TWO_DAYS_AGO },
      ['sharepoint-not-visited: likely', 'sharepoint-not-pulled: possible'],
    ],
    [
      'is not pulled, perhaps, where its picture changed since',
      { ...BEHIND, past: TWO_DAYS_AGO, profile: profile({ pictureChangedAt: '2026-11-22T08:00:00.000Z' }) },
      ['sharepoint-not-pulled: possible'],
    ],
    [
      'was never visited where there is neither picture nor site',
      { ...EMPTY, ...site(null) },
      ['sharepoint-never-visited: likely'],
    ],
    [
      'may never have been where the site was not read',
      { ...EMPTY, ...site(undefined) },
      ['sharepoint-never-visited: possible', 'sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
    ],
    [
      'was visited where there is a site',
      EMPTY,
      ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
    ],
    ['is told by a visit that helped', findings(visit({ end: 'caught-up' })), ['sharepoint-not-visited: likely']],
    [
      'is told by a visit that brought the first picture',
      findings(visit({ end: 'caught-up', before: [reading('sharepoint-thumbnail-L', 'none')] })),
      ['sharepoint-never-visited: likely'],
    ],
    ['is told by a visit that changed nothing', { ...BEHIND, ...visit({}) }, ['sharepoint-not-pulled: likely']],
    [
      'is told by a visit of before',
      { ...BEHIND, past: past({ attempts: [attempt()] }) },
      ['sharepoint-not-pulled: likely'],
    ],
    [
      'is not told by a visit from before the publish',
      {
        ...BEHIND,
        past: {
          ...past({ attempts: [attempt({ requestedAt: '2026-11-20T07:00:00.000Z' })] }),
          publishedAt: TWO_DAYS_AGO.publishedAt,
        },
      },
      ['sharepoint-not-visited: likely', 'sharepoint-not-pulled: possible'],
    ],
    [
      'is not told by a visit that requested nothing',
      { ...BEHIND, ...visit({ end: 'window-closed', requestedAt: null }) },
      ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
    ],
    ['is nothing where a visit found nothing to mend', findings(visit({ end: 'caught-up', before: [] })), []],
    [
      'is nothing where Graph was not read',
      { ...BEHIND, places: places({ graph: 'unknown', ...all(SHAREPOINT, 'older') }) },
      [],
    ],
    ['is nothing where SharePoint was not read', { ...BEHIND, places: places(all(SHAREPOINT, 'unknown')) }, []],
    ['is another thing without a profile', { ...BEHIND, profile: NO_PROFILE }, ['sharepoint-no-profile: likely']],
    [
      'is another thing where the profile is detached',
      { ...BEHIND, profile: profile({ exchangeSyncState: 0 }) },
      ['sharepoint-detached: likely'],
    ],
    ['is another thing for a guest', { ...BEHIND, subject: subject({ userType: 'Guest' }) }, ['guest: likely']],
    [
      'is the same where the state was not read',
      { ...BEHIND, past: AN_HOUR_AGO, profile: profile({ exchangeSyncState: null }) },
      ['sharepoint-not-pulled: likely'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('names the causes that it can’t tell apart', () => {
    expect(findCauses(BEHIND, WORD).map(({ alikeCauses }) => alikeCauses)).toEqual([
      ['sharepoint-not-pulled'],
      ['sharepoint-not-visited'],
    ]);
    expect(findCauses({ ...BEHIND, ...visit({}) }, WORD)[0]?.alikeCauses).toEqual([]);
  });

  it('shows what a visit changed', () => {
    const [cause] = findCauses(findings(visit({ end: 'caught-up' })), WORD);
    expect(cause?.title).toBe('SharePoint had not been opened since your photo changed');
    expect(cause?.evidence.map(({ fact, value }) => `${fact}: ${value}`)).toEqual([
      'sharepoint-profile: older → same',
      'sharepoint-thumbnail-L: older → same',
      'requestedAt: 2026-11-23T07:00:00.000Z',
    ]);
  });
});

describe('visits that changed nothing', () => {
  const at = (requestedAt: string, end: AttemptRecord['end'] = 'still-old') => attempt({ requestedAt, end });
  const remedies = (attempts: Findings['past']['attempts'], changes: Partial<Findings> = {}) =>
    findCauses({ ...BEHIND, past: past({ attempts }), ...changes }, WORD)
      .find(({ id }) => id === 'sharepoint-not-pulled')
      ?.remedies.map(({ id }) => id);

  it.each([
    ['one', [at('2026-11-23T07:00:00.000Z')], false],
    ['two within a day', [at('2026-11-23T07:00:00.000Z'), at('2026-11-22T08:00:00.000Z')], false],
    ['two, a day apart', [at('2026-11-23T07:00:00.000Z'), at('2026-11-22T07:00:00.000Z')], true],
    [
      'three, a day apart in all',
      [at('2026-11-23T07:00:00.000Z'), at('2026-11-22T20:00:00.000Z'), at('2026-11-22T06:00:00.000Z')],
      true,
    ],
    [
      'two, with one between that helped',
      [at('2026-11-23T07:00:00.000Z'), at('2026-11-22T12:00:00.000Z', 'caught-up'), at('2026-11-21T07:00:00.000Z')],
      false,
    ],
    [
      'one that requested nothing',
      [at('2026-11-23T07:00:00.000Z'), attempt({ end: 'still-old', requestedAt: null })],
      false,
    ],
  ])('%s: the Picture property is to be looked at or not', (_what, attempts, isNamed) => {
    expect(remedies(attempts)?.includes('check-picture-property')).toBe(isNamed);
  });

  it('count from this one back', () => {
    const { attempts } = past({ attempts: [at('2026-11-22T06:00:00.000Z')] });
    expect(remedies(attempts, visit({}))).toContain('check-picture-property');
    expect(remedies([at('2026-11-23T07:00:00.000Z')], visit({}))).not.toContain('check-picture-property');
  });

  it('ask for patience on the same day, and for another visit after it', () => {
    expect(remedies([at('2026-11-23T07:00:00.000Z')])?.slice(0, 2)).toEqual(['wait-a-day', 'remind-me']);
    expect(remedies([at('2026-11-22T07:00:00.000Z')])?.slice(0, 2)).toEqual([
      'open-private-window',
      'use-my-browser',
    ]);
  });
});

const detached = STORIES['sharepoint-detached'] ?? findings();
const withoutMark = { ...detached, profile: profile({ exchangeSyncState: 0 }) };

describeCause('sharepoint-detached', [
  ['is likely with the mark of the script', detached, 'likely'],
  ['is likely with a mailbox', withoutMark, 'likely'],
  ['is possible where licences were not read', { ...withoutMark, subject: subject({ plans: null }) }, 'possible'],
  ['is likely with the mark all the same', { ...detached, subject: subject({ plans: null }) }, 'likely'],
  ['is not without a mailbox', { ...detached, subject: subject({ plans: [] }) }, null],
  ['is not where the profile is attached', { ...detached, profile: profile() }, null],
  ['is not where the state was not read', { ...detached, profile: profile({ exchangeSyncState: null }) }, null],
  ['is not while SharePoint’s copies are right', { profile: profile({ exchangeSyncState: 0 }) }, null],
  ['is not without a profile', { ...detached, profile: NO_PROFILE }, null],
]);
