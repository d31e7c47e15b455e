import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { type DemoDesk, openDemoDesk } from './demo-desk.ts';

let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
});
afterAll(() => desk.close());

it('two stations see each other’s claims and progress, and never have one person both', async () => {
  const one = await desk.openList();
  const two = await desk.openList({ station: 'desk B' });
  expectValue(await one.load());
  expect(expectValue(await two.load())).toMatchObject({
    kind: 'sharepoint',
    name: 'Onboarding today',
    isShared: true,
  });
  const key = one.search('', 10).people.find(({ progress }) => progress === 'missing')?.key ?? '';
  expect(await one.claim(key)).toEqual({ ok: true, value: { key, isShared: true } });
  expect(await two.claim(key)).toEqual({ ok: false, failure: { kind: 'taken-elsewhere' } });
  expect(two.find(key)?.progress).toBe('elsewhere');
  await one.settle(key, 'done');
  await vi.waitFor(async () =>
    expect(await two.claim(key)).toEqual({ ok: false, failure: { kind: 'done-before' } }),
  );
  expect(two.find(key)?.progress).toBe('done');
});
