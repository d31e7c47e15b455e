import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SignInWindow, WindowWipe } from '../../../../../main/station/station-shell.ts';
import { createWipe, type Wipe } from '../../../../../main/station/wipe/wipe-session.ts';
import { FakeClock } from '../../../../fakes/station/fake-clock.ts';
import { FakeShell } from '../../../../fakes/station/fake-shell.ts';

let stateDir: string;
let clock: FakeClock;
let wipe: Wipe;

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'selfsame-wipe-'));
  clock = new FakeClock();
  const pictures = { closeAll: async () => undefined };
  wipe = createWipe({ pictures, shell: new FakeShell(), stateDir, ownStores: [], clock });
  await wipe.begin();
});

afterEach(() => rm(stateDir, { recursive: true, force: true }));

const window = (wiped: Promise<WindowWipe>): SignInWindow => ({ close: () => undefined, wiped });
const ended = (cookies: number, cacheBytes: number, isClean: boolean) =>
  window(Promise.resolve({ cookies, cacheBytes, isClean }));
const failed = () => window(Promise.reject(new Error('expected to be told by nobody')));

it.each([
  ['no window', () => [], null, null, true],
  ['an empty one', () => [ended(0, 0, true)], 0, 0, true],
  ['one with something left', () => [ended(2, 0, false)], 2, 0, false],
  ['one that could not be looked at', () => [ended(0, 0, false)], 'not-checked', 'not-checked', false],
  ['one whose look broke off', () => [failed()], 'not-checked', 'not-checked', false],
  ['one of two not looked at', () => [ended(0, 0, true), ended(0, 0, false)], 'not-checked', 'not-checked', false],
  [
    'one not looked at, and cookies in the other',
    () => [ended(0, 0, false), ended(3, 0, false)],
    3,
    'not-checked',
    false,
  ],
] as const)('says what was found in %s', async (_name, windows, cookies, cacheBytes, isClean) => {
  expect(await wipe.run(windows())).toMatchObject({ cookies, cacheBytes, isClean });
});

it('claims nothing of a window that never tells', async () => {
  const running = wipe.run([window(new Promise(() => undefined))]);
  clock.advance(60_000);
  expect(await running).toMatchObject({ cookies: 'not-checked', cacheBytes: 'not-checked', isClean: false });
});
