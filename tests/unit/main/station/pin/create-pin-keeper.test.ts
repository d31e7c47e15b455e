import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { createPinKeeper } from '../../../../../main/station/pin/create-pin-keeper.ts';

/** Not the PIN; and no PIN at all, which is judged without taking a hash's time. */
const WRONG = '1111';
const NO_PIN = 'none';

const START = Date.UTC(2026, 10, 2, 9);
const MINUTE = 60_000;

/** PIN 2468, as cheap as a hash may be: see the test of hashes. */
const HASH = `scrypt$14$${Buffer.alloc(16).toString('base64')}$PWDkL049a8+aEqJa5+pGSOLpE8cEGpvvJPTdiyureoc=`;

let root: string;
let stateDir: string;
let file: string;
/** What the wall clock and the other one say. */
let wall: number;
let monotonic: number;
let warned: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'selfsame-pin-'));
  stateDir = join(root, 'state');
  file = join(stateDir, 'station-pin.json');
  wall = START;
  monotonic = 500;
  warned = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (pinHash: string | null = HASH) =>
  createPinKeeper({
    stateDir,
    pinHash,
    log: { ...SILENT_LOG, warn: (event) => warned.push(event), error: (event) => warned.push(event) },
    now: () => wall,
    monotonic: () => monotonic,
  });
const wait = (ms: number) => {
  wall += ms;
  monotonic += ms;
};
/** A machine that is off: only the wall clock knows of it. */
const restart = async (offMs = 0) => {
  wall += offMs;
  monotonic = 0;
  return open();
};
/** A keeper whose count is known, as after the first right PIN. */
const used = async () => {
  const keeper = await open();
  expect(await keeper.check('2468')).toEqual({ ok: true, value: undefined });
  return keeper;
};
const failWith = (failure: object) => ({ ok: false, failure });
const wrong = (triesLeft: number) => failWith({ kind: 'wrong-pin', triesLeft });
const lockedFor = (minutes: number) =>
  failWith({ kind: 'pin-locked', until: new Date(wall + minutes * MINUTE).toISOString() });
const tryWrong = async (keeper: Awaited<ReturnType<typeof open>>, times: number) => {
  for (let time = 0; time < times; time += 1) await keeper.check(NO_PIN);
};

describe('PIN that is set on the machine', () => {
  it('is missing at first, and nothing is right then', async () => {
    const keeper = await open(null);
    expect(keeper.state()).toBe('missing');
    expect(await keeper.check('2468')).toMatchObject({ ok: false });
  });

  it('is taken, kept as a hash for its owner only, and there after a restart', async () => {
    const keeper = await open(null);
    expect(await keeper.set('13579')).toEqual({ ok: true, value: undefined });
    expect(keeper.state()).toBe('set');
    expect(await keeper.check('13579')).toMatchObject({ ok: true });
    expect(await readFile(file, 'utf8')).not.toContain('13579');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await (await open(null)).check('13579')).toMatchObject({ ok: true });
    expect(await (await open(null)).check('2468')).toEqual(wrong(4));
  });

  it('can be set anew; tries before that count no more', async () => {
    const keeper = await open(null);
    await keeper.set('13579');
    await tryWrong(keeper, 7);
    await keeper.set('24680');
    expect(await keeper.check('13579')).toEqual(wrong(4));
    expect(await keeper.check('24680')).toMatchObject({ ok: true });
  });

  it.each(['', '123', '1234567890123', 'abcd', '777777', '1234', '8765'])('refuses %j', async (pin) => {
    const keeper = await open(null);
    expect(await keeper.set(pin)).toEqual(failWith({ kind: 'bad-pin' }));
    expect(keeper.state()).toBe('missing');
  });

  it('is not to be set where policy has one', async () => {
    const keeper = await open();
    expect(keeper.state()).toBe('policy');
    expect(await keeper.set('13579')).toEqual(failWith({ kind: 'set-by-policy' }));
    expect(await keeper.check('13579')).toMatchObject({ ok: false });
  });
});

describe('tries', () => {
  it('are five, then each one locks, for longer and longer', async () => {
    const keeper = await used();
    for (const left of [4, 3, 2, 1]) expect(await keeper.check(WRONG)).toEqual(wrong(left));
    for (const minutes of [1, 5, 15, 60, 60]) {
      expect(await keeper.check(WRONG)).toEqual(lockedFor(minutes));
      wait(minutes * MINUTE - 1);
      expect(await keeper.check('2468')).toMatchObject({ failure: { kind: 'pin-locked' } });
      wait(1);
    }
    expect(await keeper.check('2468')).toMatchObject({ ok: true });
    expect(await keeper.check(WRONG)).toEqual(wrong(4));
  });

  it('while it is locked are not counted', async () => {
    const keeper = await used();
    await tryWrong(keeper, 5);
    for (let time = 0; time < 3; time += 1) expect(await keeper.check(NO_PIN)).toEqual(lockedFor(1));
    wait(MINUTE);
    expect(await keeper.check(NO_PIN)).toEqual(lockedFor(5));
  });

  it('are counted one by one when many come at once', async () => {
    const keeper = await used();
    const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map(() => keeper.check(NO_PIN)));
    expect(answers).toEqual([wrong(4), wrong(3), wrong(2), wrong(1), lockedFor(1), lockedFor(1)]);
  });

  it('count over a restart, as does what is left of a lock', async () => {
    await tryWrong(await used(), 3);
    const second = await restart();
    expect(await second.check(NO_PIN)).toEqual(wrong(1));
    expect(await second.check(NO_PIN)).toEqual(lockedFor(1));
    const third = await restart(20_000);
    expect(await third.check('2468')).toEqual(lockedFor(40 / 60));
    wait(40_000);
    expect(await third.check('2468')).toMatchObject({ ok: true });
  });

  it('that were begun count, whatever became of the program', async () => {
    const keeper = await used();
    const answer = keeper.check(NO_PIN);
    await expect.poll(() => readFile(file, 'utf8')).toContain('"failures":1');
    await answer;
  });

  it('are not won by setting the clock, neither on nor back', async () => {
    const keeper = await used();
    await tryWrong(keeper, 6);
    monotonic += MINUTE;
    expect(await keeper.check(NO_PIN)).toEqual(lockedFor(5));
    wall += 1000 * MINUTE;
    expect(await keeper.check('2468')).toEqual(lockedFor(5));
    wall = START - 1000 * MINUTE;
    expect(await keeper.check('2468')).toEqual(lockedFor(5));
    expect(await (await restart()).check('2468')).toEqual(lockedFor(5));
  });
});

describe('count of tries', () => {
  it('that nobody knows leaves one, at the first start as after it was taken away', async () => {
    expect(await (await open()).check(NO_PIN)).toEqual(lockedFor(1));
    await rm(file);
    const keeper = await restart(10 * MINUTE);
    expect(await keeper.check(NO_PIN)).toEqual(lockedFor(1));
  });

  it('that is taken away while the program runs is still known', async () => {
    const keeper = await used();
    await tryWrong(keeper, 4);
    await rm(file);
    expect(await keeper.check(NO_PIN)).toEqual(lockedFor(1));
  });

  it('that is damaged leaves one', async () => {
    await used();
    await writeFile(file, '{"failures":-5}');
    expect(await (await restart()).check(NO_PIN)).toEqual(lockedFor(1));
  });

  it('that cannot be kept locks after every wrong try and at every start', async () => {
    await writeFile(stateDir, 'not a folder');
    const keeper = await open();
    expect(await keeper.check('2468')).toEqual(lockedFor(1));
    wait(MINUTE);
    expect(await keeper.check('2468')).toMatchObject({ ok: true });
    expect(await keeper.check(NO_PIN)).toEqual(lockedFor(1));
    expect(warned).toEqual(['pin-tries-not-kept']);
    expect(await (await restart(10 * MINUTE)).check('2468')).toEqual(lockedFor(1));
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that cannot be read leaves one',
    async () => {
      await used();
      await chmod(file, 0o000);
      expect(await (await restart()).check(NO_PIN)).toEqual(lockedFor(1));
    },
  );
});

it('says that a hash which nothing can fit is of no use', async () => {
  const keeper = await open('scrypt$99$AAAA$AAAA');
  expect(keeper.state()).toBe('policy');
  expect(warned).toEqual(['pin-hash-unreadable']);
});
