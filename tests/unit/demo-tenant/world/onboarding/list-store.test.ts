import { expect, it } from 'vitest';
import { parseSavedWorld } from '../../../../../demo-tenant/world/parse-saved-world.ts';
import { createTestWorld } from '../test-world.ts';

it('survives a restart, tags and all, and begins anew with a reset', () => {
  const world = createTestWorld();
  const { list, group } = world.onboarding;
  const first = list.lines();
  list.change(1, { PhotoStatus: 'done' }, null);
  list.remove(2);
  list.add([{ Title: 'Somebody' }]);
  group.add(['0d5e1f5a-0000-4000-8000-000000000002']);

  const saved = parseSavedWorld(JSON.parse(JSON.stringify(world.save())));
  const again = createTestWorld(saved).onboarding;
  expect(again.list.lines()).toEqual(list.lines());
  expect(again.list.lines().map(again.list.etag)).toEqual(list.lines().map(list.etag));
  expect(again.group.members()).toEqual(group.members());
  expect(again.list.add([{}]).map(({ id }) => id)).toEqual([first.length + 2]);

  const before = list.lines().map(list.etag);
  world.reset();
  expect(list.lines().map(({ fields }) => fields)).toEqual(first.map(({ fields }) => fields));
  expect(
    list
      .lines()
      .map(list.etag)
      .filter((tag) => before.includes(tag)),
  ).toEqual([]);
});

it('has the first list where a saved world knows of none', () => {
  const { onboarding: _none, ...earlier } = createTestWorld().save();
  const world = createTestWorld(parseSavedWorld(JSON.parse(JSON.stringify(earlier))));
  expect(world.onboarding.list.lines().length).toBeGreaterThan(12);
});

it('never gives an id twice', () => {
  const { list } = createTestWorld().onboarding;
  const last = list.lines().at(-1)?.id ?? 0;
  list.remove(last);
  expect(list.remove(last)).toBe(false);
  expect(list.add([{ Title: 'Somebody' }])[0]?.id).toBe(last + 1);
  expect(list.change(last, {}, null)).toEqual({ kind: 'unknown' });
});
