import { describe, expect, it, vi } from 'vitest';
import { ALL_CAUSES } from '../../../../demo-tenant/world/causes/all-causes.ts';
import type { World } from '../../../../demo-tenant/world/create-world.ts';
import { parseSavedWorld } from '../../../../demo-tenant/world/parse-saved-world.ts';
import { HOUR_MS } from '../../../../demo-tenant/world/time.ts';
import { ADMIN, CITRA, colourOf, createTestWorld, distance, look, plainPicture, START } from './test-world.ts';

const RED = { r: 200, g: 30, b: 40 };

function describePerson(world: World, upn: string) {
  const person = world.describe().people.find((other) => other.upn === upn);
  if (!person) throw new Error(`nobody is ${upn}`);
  return person;
}

describe('the people', () => {
  it('are one for each cause and five besides, each with an id, a number and a story of their own', () => {
    const { people } = createTestWorld();
    expect(people).toHaveLength(ALL_CAUSES.length + 5);
    for (const key of ['oid', 'upn', 'employeeId', 'story'] as const) {
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
    }
  });

  it('keep their object ids from world to world', () => {
    expect(createTestWorld().people.map(({ oid }) => oid)).toEqual(createTestWorld().people.map(({ oid }) => oid));
  });

  it('begin with Citra, with whom all is well', () => {
    const [first] = createTestWorld().people;
    expect(first).toMatchObject({ upn: CITRA, cause: null, command: 'diagnose', enabled: true, wids: [] });
  });

  it('include two of the same name, in other departments', () => {
    const twins = createTestWorld().people.filter(({ displayName }) => displayName === 'Gede Wirawan');
    expect(new Set(twins.map(({ department }) => department)).size).toBe(2);
  });

  it('include a People Administrator, and one whose role is far bigger', () => {
    const administrators = createTestWorld().people.filter(({ wids }) => wids.length > 0);
    expect(administrators.map(({ upn, wids }) => [upn, ...wids])).toEqual([
      [ADMIN, '024906de-61e5-49c8-8572-40335f1e0e10'],
      ['ifeoma@selfsame.example', '62e90394-69f5-4237-9190-012177145e10'],
    ]);
  });

  it('are found by id and by UPN in any case', () => {
    const world = createTestWorld();
    const citra = world.find(CITRA.toUpperCase());
    expect(citra?.displayName).toBe('Citra Dewi');
    expect(world.find(citra?.oid ?? '')).toEqual(citra);
    expect(world.find('nobody@selfsame.example')).toBeUndefined();
  });
});

describe('causes', () => {
  it.each(ALL_CAUSES.map(({ id }) => id))('%s can be given to anybody and taken away', (cause) => {
    const world = createTestWorld();
    const healthy = world.save().people[CITRA];
    expect(world.applyCause(CITRA, cause)).toBe(true);
    const afflicted = world.save().people[CITRA];
    expect(afflicted).toMatchObject({ cause });
    expect({ ...afflicted, cause: null }).not.toEqual(healthy);
    expect(world.people[0]?.story).toContain('Citra');
    expect(world.applyCause(CITRA, null)).toBe(true);
    expect(world.save().people[CITRA]).toEqual(healthy);
  });

  it('that do not exist, and people who do not, change nothing', () => {
    const world = createTestWorld();
    const before = world.save();
    const heard = vi.fn();
    world.onChange(heard);
    expect(world.applyCause(CITRA, 'bad-luck')).toBe(false);
    expect(world.applyCause('nobody@selfsame.example', null)).toBe(false);
    expect(world.save()).toEqual(before);
    expect(heard).not.toHaveBeenCalled();
  });

  it('sharepoint-detached leaves the fingerprint of the bulk script', () => {
    const { sharePoint } = describePerson(createTestWorld(), 'chidi@selfsame.example');
    expect(sharePoint).toMatchObject({ exchangeSyncState: 0, pictureTimestamp: 63_605_901_091 });
    expect(sharePoint?.pictureChangedAt).toMatch(/^2016-08-04T/);
  });
});

describe('the clock', () => {
  it('runs with real time and moves forwards only', () => {
    let real = START;
    const world = createTestWorld(null, () => real);
    world.clock.advance(25);
    real += 1000;
    expect(world.clock.now().getTime()).toBe(START + 25 * HOUR_MS + 1000);
    for (const hours of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => world.clock.advance(hours)).toThrow(RangeError);
    }
    expect(world.clock.offsetMs).toBe(25 * HOUR_MS);
  });
});

describe('the pull', () => {
  it('does nothing within 24 hours of the last one, and happens after', () => {
    const world = createTestWorld();
    const before = describePerson(world, CITRA).sharePoint;
    world.profiles.requestOwnPicture(CITRA);
    expect(describePerson(world, CITRA).sharePoint).toEqual(before);
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    expect(describePerson(world, CITRA).sharePoint).toMatchObject({
      pulls: 1,
      lastPullAt: '2026-11-24T10:00:00.000Z',
      nextPullAt: '2026-11-25T10:00:00.000Z',
    });
  });

  it('leaves the timestamp alone where the photo is the one it has', () => {
    const world = createTestWorld();
    const before = describePerson(world, CITRA).sharePoint;
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    const after = describePerson(world, CITRA).sharePoint;
    expect(after?.pictureTimestamp).toBe(before?.pictureTimestamp);
    expect(after?.pictureChangedAt).toBe(before?.pictureChangedAt);
  });

  it('takes over a new photo with the time of the pull', async () => {
    const world = createTestWorld();
    world.clock.advance(25);
    await world.photos.put(CITRA, await plainPicture(RED, 700, 700).jpeg().toBuffer());
    world.profiles.requestOwnPicture(CITRA);
    const profile = world.profiles.find(CITRA);
    // 2026-11-24T10:00:00Z in seconds since 0001-01-01.
    expect(profile?.pictureTimestamp).toBe(63_931_111_200);
    if (!profile?.picture) throw new Error('no picture');
    const edges = { S: 48, M: 72, L: 300 } as const;
    for (const size of ['S', 'M', 'L'] as const) {
      const thumbnail = await look(await world.profiles.thumbnail(CITRA, profile.picture, size));
      expect(thumbnail).toMatchObject({ format: 'jpeg', width: edges[size], height: edges[size] });
      expect(distance(thumbnail.colour, RED)).toBeLessThan(6);
    }
  });

  it.each([
    ['sharepoint-detached', 0],
    ['no-mailbox', 1],
    ['no-sharepoint-licence', undefined],
  ])('for %s happens %s times', (cause, pulls) => {
    const world = createTestWorld();
    world.applyCause(CITRA, cause);
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    expect(describePerson(world, CITRA).sharePoint?.pulls).toBe(pulls);
  });

  it('keeps the old picture where Graph has none any more', () => {
    const world = createTestWorld();
    world.photos.remove(CITRA);
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    expect(world.profiles.find(CITRA)).toMatchObject({ pulls: 1, showsPlaceholder: false });
    expect(world.profiles.find(CITRA)?.picture).not.toBeNull();
  });
});

describe('the publish delay', () => {
  it('serves the old photo until the time has passed, then the new one', async () => {
    const world = createTestWorld();
    const old = world.photos.served(CITRA);
    world.setPublishDelay(30);
    const outcome = await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
    expect(world.photos.served(CITRA)).toEqual(old);
    world.clock.advance(29 / 3600);
    expect(world.photos.served(CITRA)).toEqual(old);
    world.clock.advance(2 / 3600);
    expect(outcome).toEqual({ kind: 'stored', photo: world.photos.served(CITRA) });
  });

  it('lets SharePoint pull only what Graph serves', async () => {
    const world = createTestWorld();
    world.clock.advance(25);
    world.setPublishDelay(30);
    await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
    world.profiles.requestOwnPicture(CITRA);
    const picture = world.profiles.find(CITRA)?.picture;
    if (!picture) throw new Error('no picture');
    const { colour } = await look(await world.profiles.thumbnail(CITRA, picture, 'L'));
    expect(distance(colour, colourOf(CITRA, 'now'))).toBeLessThan(6);
  });
});

describe('a saved world', () => {
  it('goes on where it stopped, uploads included, through JSON', async () => {
    const world = createTestWorld();
    world.clock.advance(30);
    world.setSwitches({ pullAnswer: 'old' });
    world.setPhotoUpdateSettings({ source: 'cloud', allowedRoles: ['role'] });
    await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
    world.profiles.requestOwnPicture(CITRA);
    world.applyCause(ADMIN, 'no-photo');

    const saved = parseSavedWorld(JSON.parse(JSON.stringify(world.save())));
    const again = createTestWorld(saved);
    expect(saved).not.toBeNull();
    expect(again.describe()).toEqual(world.describe());
    const photo = again.photos.served(CITRA);
    if (!photo) throw new Error('no photo');
    expect(distance((await look(await again.photos.jpeg(CITRA, photo, 240))).colour, RED)).toBeLessThan(6);
  });

  it.each([[null], [{}], [{ version: 2 }], ['text'], [{ ...createTestWorld().save(), people: { a: {} } }]])(
    'that is not one is refused: %j',
    (value) => {
      expect(parseSavedWorld(value)).toBeNull();
    },
  );

  it('does not change with the world it was taken from', () => {
    const world = createTestWorld();
    const saved = world.save();
    const before = JSON.stringify(saved);
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    world.photos.remove(CITRA);
    expect(JSON.stringify(saved)).toBe(before);
  });
});

describe('listeners', () => {
  it('hear of every kind of change until they stop', async () => {
    const world = createTestWorld();
    const heard = vi.fn();
    const stop = world.onChange(heard);
    world.clock.advance(25);
    world.profiles.requestOwnPicture(CITRA);
    world.photos.remove(CITRA);
    await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
    world.applyCause(CITRA, null);
    world.setSwitches({});
    expect(heard).toHaveBeenCalledTimes(6);
    stop();
    world.clock.advance(1);
    expect(heard).toHaveBeenCalledTimes(6);
  });

  it('hear nothing of reading', () => {
    const world = createTestWorld();
    const heard = vi.fn();
    world.onChange(heard);
    world.describe();
    world.save();
    world.photos.served(CITRA);
    world.profiles.find(CITRA);
    expect(heard).not.toHaveBeenCalled();
  });
});

it('reset brings back the first day', async () => {
  const world = createTestWorld();
  const first = world.describe();
  world.clock.advance(48);
  world.setSwitches({ conditionalGet: true });
  world.setPublishDelay(60);
  world.applyCause(CITRA, 'no-photo');
  world.reset();
  expect(world.describe()).toEqual(first);
  await world.photos.put(CITRA, await plainPicture(RED, 648, 648).jpeg().toBuffer());
  expect(world.photos.served(CITRA)?.source.kind).toBe('uploaded');
});

it('refuses switches it does not know', () => {
  const world = createTestWorld();
  expect(() => world.setSwitches({ pullAnswer: 'maybe' })).toThrow();
  expect(() => world.setSwitches({ unheardOf: true })).toThrow();
  expect(world.switches.pullAnswer).toBe('new');
});
