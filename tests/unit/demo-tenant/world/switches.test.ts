import { describe, expect, it } from 'vitest';
import { DEFAULT_SWITCHES, parseSwitches } from '../../../../demo-tenant/world/switches.ts';
import { CITRA, createTestWorld, plainPicture } from './test-world.ts';

const RED = { r: 200, g: 30, b: 40 };
const LINH = 'linh@selfsame.example';

function pullsOf(world: ReturnType<typeof createTestWorld>, upn = CITRA) {
  return world.describe().people.find((person) => person.upn === upn)?.sharePoint?.pulls;
}

const redJpeg = (edge: number) => plainPicture(RED, edge, edge).jpeg().toBuffer();

describe('switches', () => {
  it('keep their defaults where they are left out, and refuse what they do not know', () => {
    expect(parseSwitches({ pullWindowHours: 1 })).toEqual({ ...DEFAULT_SWITCHES, pullWindowHours: 1 });
    for (const wrong of [{ pullWindowHours: -1 }, { pictureProperty: 'maybe' }, { vanityHosts: 1 }, { other: 1 }]) {
      expect(() => parseSwitches(wrong)).toThrow();
    }
  });
});

describe('pullWindowHours', () => {
  it.each([
    [24, [0, 1]],
    [1, [1, 2]],
    [72, [0, 0]],
  ])('of %s hours lets SharePoint ask so often: now, and six hours later', (pullWindowHours, expected) => {
    const world = createTestWorld();
    world.setSwitches({ pullWindowHours });
    const pulls = [0, 6].map((hours) => {
      world.clock.advance(hours);
      world.profiles.requestOwnPicture(CITRA);
      return pullsOf(world);
    });
    expect(pulls).toEqual(expected);
  });
});

describe('pullErrorBackoffHours', () => {
  it.each([
    [1, 1],
    [0, 1],
    [8, 0],
  ])('of %s hours after Exchange failed: %s pulls two hours later', (pullErrorBackoffHours, expected) => {
    const world = createTestWorld();
    world.setSwitches({ pullErrorBackoffHours });
    world.applyCause(CITRA, 'service-fault');
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    expect(pullsOf(world)).toBe(0);
    // The fault ends; nothing else of the person changes.
    const saved = structuredClone(world.save());
    const person = saved.people[CITRA];
    if (person) person.graphTrouble = null;
    const later = createTestWorld(saved);
    later.clock.advance(2);
    later.profiles.requestOwnPicture(CITRA);
    expect(pullsOf(later)).toBe(expected);
  });

  it('does not matter while the mailbox is elsewhere or not there yet: SharePoint takes nothing over', () => {
    const world = createTestWorld();
    for (const cause of ['mailbox-on-premises', 'mailbox-being-made']) {
      world.applyCause(LINH, cause);
      world.clock.advance(5);
      world.profiles.requestOwnPicture(LINH);
      expect(pullsOf(world, LINH)).toBe(cause === 'mailbox-being-made' ? 1 : 0);
    }
  });
});

describe('pictureProperty', () => {
  it('locked: SharePoint asks for nobody’s photo', () => {
    const world = createTestWorld();
    world.setSwitches({ pictureProperty: 'locked' });
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    expect(pullsOf(world)).toBe(0);
    world.setSwitches({});
    world.profiles.requestOwnPicture(CITRA);
    expect(pullsOf(world)).toBe(1);
  });
});

describe('etagChanges', () => {
  it('twice: an hour after an upload there is another one, for the same photo', async () => {
    const world = createTestWorld();
    world.setSwitches({ etagChanges: 'twice' });
    await world.photos.put(CITRA, await redJpeg(648));
    const first = world.photos.served(CITRA);
    world.clock.advance(0.9);
    expect(world.photos.served(CITRA)).toEqual(first);
    world.clock.advance(0.2);
    const second = world.photos.served(CITRA);
    expect(second?.etag).toMatch(/^W\/"[0-9A-F]{16}-2"$/);
    expect({ ...second, etag: first?.etag }).toEqual(first);
  });
});

describe('smallestUploadPixels', () => {
  it('decides which picture is too small', async () => {
    const world = createTestWorld();
    const picture = await redJpeg(40);
    expect(await world.photos.put(CITRA, picture)).toMatchObject({ kind: 'too-small', width: 40 });
    world.setSwitches({ smallestUploadPixels: 32 });
    expect(await world.photos.put(CITRA, picture)).toMatchObject({ kind: 'stored' });
  });
});
