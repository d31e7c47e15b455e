import { describe, expect, it } from 'vitest';
import { ALL_CAUSES, findCause } from '../../../../demo-tenant/world/causes/all-causes.ts';
import { PEOPLE } from '../../../../demo-tenant/world/people.ts';
import { DAY_MS, HOUR_MS } from '../../../../demo-tenant/world/time.ts';
import type { PersonState } from '../../../../demo-tenant/world/world-state.ts';
import { ADMIN, CITRA, createTestWorld, START } from './test-world.ts';

const LINH = 'linh@selfsame.example';

/** How a person is once the story is theirs. */
function stateOf(upn: string, cause: string | null): PersonState {
  const world = createTestWorld();
  world.applyCause(upn, cause);
  return world.save().people[upn] as PersonState;
}

const agoOf = (at: number | undefined) => (at === undefined ? undefined : START - at);

describe('each story', () => {
  const NAMED = ALL_CAUSES.map(({ id }) => [id, PEOPLE.find(({ cause }) => cause === id)?.upn ?? ''] as const);

  it.each(NAMED)('%s begins with a person of its own', (_cause, upn) => {
    expect(upn).toContain('@selfsame.example');
    expect(PEOPLE.filter(({ cause }) => cause === null)).toHaveLength(5);
  });

  it.each(NAMED)('%s is the same whoever has it, but for the name', (cause, named) => {
    const without = (upn: string) => {
      const text = JSON.stringify(stateOf(upn, cause)).replaceAll(upn, 'somebody').replaceAll(CITRA, ADMIN);
      // Tags of photos are made from the name.
      return text.replaceAll(/W\/\\"[0-9A-F]+\\"/g, 'tag').replaceAll(ADMIN, 'somebody else');
    };
    expect(without(CITRA)).toBe(without(named));
    expect(without(LINH)).toBe(without(named));
  });

  it.each(NAMED)('%s tells of the person by name, in one sentence', (cause) => {
    const story = findCause(cause)?.story('Zoë') ?? '';
    expect(story).toContain('Zoë');
    expect(story).toMatch(/^[^!]+\.$/);
    expect(story.length).toBeLessThan(120);
  });
});

describe('with anybody who is well', () => {
  it('no cache can be behind: the photo is older than 60 days, and SharePoint asked 19 hours ago', () => {
    const { photos, sharePoint } = stateOf(LINH, null);
    expect(agoOf(photos[0]?.photo?.changedAt)).toBeGreaterThan(60 * DAY_MS);
    expect(agoOf(sharePoint?.picture?.changedAt)).toBe(90 * DAY_MS);
    expect(agoOf(sharePoint?.lastPullAt ?? undefined)).toBe(19 * HOUR_MS);
  });
});

describe('what docs/causes.md says of', () => {
  it('caches: SharePoint’s copy changed three hours or three days ago', () => {
    const [browser, teams] = [stateOf(LINH, 'browser-cache'), stateOf(LINH, 'teams-cache')];
    expect(agoOf(browser.sharePoint?.picture?.changedAt)).toBe(3 * HOUR_MS);
    expect(agoOf(browser.photos[0]?.photo?.changedAt)).toBe(4 * HOUR_MS);
    expect(agoOf(teams.sharePoint?.picture?.changedAt)).toBe(3 * DAY_MS);
    expect(agoOf(teams.photos[0]?.photo?.changedAt)).toBe(4 * DAY_MS);
    expect(agoOf(teams.sharePoint?.lastPullAt ?? undefined)).toBe(19 * HOUR_MS);
  });

  it('a photo that was removed: SharePoint is attached and asked since', () => {
    const { photos, sharePoint } = stateOf(LINH, 'photo-removed');
    const removed = photos.at(-1);
    expect(removed?.photo).toBeNull();
    expect(sharePoint).toMatchObject({ isAttached: true, picture: { source: { variant: 'now' } } });
    expect(sharePoint?.lastPullAt).toBeGreaterThan(removed?.visibleAt ?? Number.POSITIVE_INFINITY);
  });

  it('a picture in SharePoint alone: detached, and never asked', () => {
    const { photos, sharePoint } = stateOf(LINH, 'only-in-sharepoint');
    expect(photos).toEqual([{ photo: null, visibleAt: 0 }]);
    expect(sharePoint).toMatchObject({ isAttached: false, lastPullAt: null });
  });

  it('people without a mailbox: no plan, sync state 0, and an own picture where there was an upload', () => {
    const [none, upload] = [stateOf(LINH, 'no-mailbox'), stateOf(LINH, 'sharepoint-own-upload')];
    for (const person of [none, upload]) {
      expect(person.mailbox).toBe('none');
      expect(person.plans.map(({ service }) => service)).toEqual([
        'SharePoint',
        'MicrosoftOffice',
        'AADPremiumService',
      ]);
      expect(person.sharePoint?.isAttached).toBe(false);
    }
    expect(none.sharePoint?.picture?.source).toEqual({ kind: 'drawn', variant: 'now' });
    expect(upload.sharePoint?.picture?.source).toEqual({ kind: 'drawn', variant: 'earlier' });
  });

  it('another account: a colleague’s, and never the person’s own', () => {
    expect(stateOf(LINH, 'wrong-account').ssoUpn).toBe(ADMIN);
    expect(stateOf(ADMIN, 'wrong-account').ssoUpn).toBe(CITRA);
  });

  it.each(['device-required', 'wrong-account', 'sharepoint-not-visited'])(
    '%s: there is something that a visit would mend',
    (cause) => {
      const { sharePoint } = stateOf(LINH, cause);
      expect(sharePoint).toMatchObject({ isAttached: true, picture: { source: { variant: 'earlier' } } });
      expect(agoOf(sharePoint?.lastPullAt ?? undefined)).toBeGreaterThan(DAY_MS);
    },
  );
});

describe('a photo that a connector overwrites', () => {
  const NIGHT = Date.parse('2026-11-23T02:00:00Z');

  it('is the directory’s since last night, while SharePoint keeps the sharp one', () => {
    const world = createTestWorld();
    world.applyCause(LINH, 'photo-overwritten');
    expect(world.photos.served(LINH)).toMatchObject({
      edgePixels: 96,
      changedAt: NIGHT,
      source: { variant: 'earlier' },
    });
    const picture = world.profiles.find(LINH)?.picture;
    expect(picture).toMatchObject({ source: { variant: 'now' } });
    expect(picture?.changedAt).toBeLessThan(NIGHT);
  });

  it('is overwritten again in the night after each upload, and stays removed where it was removed', async () => {
    const world = createTestWorld();
    world.applyCause(LINH, 'photo-overwritten');
    const jpeg = await world.photos.jpeg(CITRA, expectPhoto(world.photos.served(CITRA)), 648);
    await world.photos.put(LINH, jpeg);
    expect(world.photos.served(LINH)).toMatchObject({ edgePixels: 648 });
    // From 09:00 to just before and just after 02:00.
    world.clock.advance(16.9);
    expect(world.photos.served(LINH)).toMatchObject({ edgePixels: 648 });
    world.clock.advance(0.2);
    expect(world.photos.served(LINH)).toMatchObject({ edgePixels: 96, changedAt: NIGHT + DAY_MS });
    await world.photos.put(LINH, jpeg);
    world.clock.advance(24);
    expect(world.photos.served(LINH)).toMatchObject({ edgePixels: 96, changedAt: NIGHT + 2 * DAY_MS });
  });
});

function expectPhoto<T>(photo: T | null): T {
  if (photo === null) throw new Error('no photo');
  return photo;
}
