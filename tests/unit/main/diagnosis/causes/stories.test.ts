import { describe, expect, it } from 'vitest';
import { ALL_CAUSES } from '../../../../../main/diagnosis/causes/all-causes.ts';
import { causesOfFailure } from '../../../../../main/diagnosis/causes/causes-of-failure.ts';
import { findings } from '../../../../fixtures/findings.ts';
import { FAILURE_STORIES, STORIES } from '../../../../fixtures/story-findings.ts';
import { found, WORD } from './found.ts';

/** Causes that are as true in a story as its own, and come after it. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = {
  'device-required': ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
  'wrong-account': ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
  'photo-overwritten': ['photo-too-small: likely'],
  'only-in-sharepoint': ['sharepoint-detached: likely'],
  'photo-source-on-premises': ['photo-change-forbidden: possible'],
  'other-sharepoint-host': ['sharepoint-not-visited: possible', 'sharepoint-not-pulled: possible'],
  'sharepoint-own-upload': ['no-mailbox: likely'],
  'browser-cache': ['teams-cache: possible'],
};

/** Nothing but the way of asking can show these, so that they are never sure. */
const NEVER_SURE = ['photo-change-forbidden', 'directory-photo-not-taken', 'browser-cache', 'teams-cache'];

describe('a story', () => {
  it.each(Object.entries(STORIES))('%s is found first, with what follows from it', (id, story) => {
    const confidence = NEVER_SURE.includes(id) ? 'possible' : 'likely';
    expect(found(story)).toEqual([`${id}: ${confidence}`, ...(MAY_FOLLOW[id] ?? [])]);
  });

  it.each(Object.entries(FAILURE_STORIES))('%s is found where nothing could be read', (id, failure) => {
    expect(causesOfFailure(failure, WORD).map((cause) => `${cause.id}: ${cause.confidence}`)).toEqual([
      `${id}: likely`,
    ]);
  });

  it('is there for every cause', () => {
    const told = [...Object.keys(STORIES), ...Object.keys(FAILURE_STORIES)];
    expect(told.toSorted()).toEqual(ALL_CAUSES.map(({ id }) => id).toSorted());
  });

  it('has a first cause that no other story has first', () => {
    const firsts = Object.values(STORIES).map((story) => found(story)[0]);
    expect(new Set(firsts).size).toBe(firsts.length);
  });
});

describe('every pair of stories', () => {
  const pairs = Object.entries(STORIES).flatMap(([id, story]) =>
    ALL_CAUSES.filter((cause) => cause.id !== id).map((other) => [id, other.id, story] as const),
  );

  it.each(pairs)('%s does not show %s, unless that follows', (id, other, story) => {
    const shown = found(story).some((cause) => cause.startsWith(`${other}: `));
    expect(shown).toBe((MAY_FOLLOW[id] ?? []).some((cause) => cause.startsWith(`${other}: `)));
  });
});

it('is none where all is well', () => {
  expect(found(findings())).toEqual([]);
  expect(found(findings({ isSelf: false }))).toEqual([]);
});

describe('a tenant-wide photo policy', () => {
  const photoSettings = STORIES['photo-source-on-premises']?.photoSettings ?? null;
  const sure = Object.entries(STORIES).filter(([id]) => !NEVER_SURE.includes(id));

  it.each(sure)('comes after %s, when an administrator asks', (id, story) => {
    expect(found({ ...story, isSelf: false, photoSettings })[0]).toBe(`${id}: likely`);
  });
});
