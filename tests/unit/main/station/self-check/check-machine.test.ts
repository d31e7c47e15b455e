import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CameraAccess } from '../../../../../contract/camera.ts';
import { SELF_CHECK_DETAILS } from '../../../../../contract/station/self-check-details.ts';
import { checkMachine, type Machine } from '../../../../../main/station/self-check/check-machine.ts';
import { checkClock, serviceTimeOf } from '../../../../../main/station/self-check/clock.ts';
import { checkDiskSpace } from '../../../../../main/station/self-check/disk-space.ts';
import { checkPower } from '../../../../../main/station/self-check/power.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'self-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function machine(change: Partial<Machine> = {}): Machine {
  return {
    platform: 'darwin',
    env: {},
    run: async () => null,
    displays: () => 1,
    canKeepAwake: () => true,
    isOnBatteryPower: () => false,
    cameraAccess: async () => ({ status: 'granted', platform: 'macos' }),
    canEncrypt: () => true,
    stateDir: folder,
    ...change,
  };
}

async function detailOf(id: string, change: Partial<Machine>) {
  const check = (await checkMachine(machine(change))).find((one) => one.id === id);
  return [check?.result, check?.detail, check?.values];
}

it('answers for everything that is the machine’s, each with a sentence that there is', async () => {
  const checks = await checkMachine(machine());
  expect(checks.map(({ id }) => id)).toEqual([
    ...['kiosk-shell', 'other-monitors', 'sleep', 'power', 'camera', 'encryption', 'disk-space'],
  ]);
  for (const { detail, id, result } of checks) {
    const details: Readonly<Record<string, string>> = SELF_CHECK_DETAILS[id];
    expect(details[detail]).toBe(result);
  }
});

it.each([
  ['other-monitors', {}, ['good', 'single', {}]],
  ['other-monitors', { displays: () => 3 }, ['good', 'blanked', { count: 2 }]],
  ['sleep', {}, ['good', 'kept-awake', {}]],
  ['sleep', { platform: 'linux' }, ['unknown', 'asked', {}]],
  ['sleep', { canKeepAwake: () => false }, ['missing', 'not-kept-awake', {}]],
  ['encryption', { canEncrypt: () => false }, ['missing', 'none', {}]],
] as const)('%s %j', async (id, change, expected) => {
  expect(await detailOf(id, change)).toEqual(expected);
});

it.each([
  ['granted', 'good', 'granted'],
  ['not-determined', 'missing', 'not-asked'],
  ['denied', 'failed', 'denied'],
  ['restricted', 'failed', 'restricted'],
  ['unknown', 'unknown', 'unknown'],
] satisfies readonly (readonly [CameraAccess['status'], string, string])[])(
  'camera access that is %s',
  async (status, result, detail) => {
    const cameraAccess = async () => ({ status, platform: 'macos' as const });
    expect(await detailOf('camera', { cameraAccess })).toEqual([result, detail, {}]);
  },
);

describe('power', () => {
  const supply = async (name: string, files: Readonly<Record<string, string>>) => {
    await mkdir(path.join(folder, name));
    for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, name, file), `${text}\n`);
  };
  const ask = (platform: NodeJS.Platform, isOnBattery = false, suppliesDir = folder) =>
    checkPower({ platform, isOnBatteryPower: () => isOnBattery, suppliesDir });

  it('is what Electron says where it can be sure', async () => {
    expect(await ask('win32')).toMatchObject({ result: 'good', detail: 'mains' });
    expect(await ask('win32', true)).toMatchObject({ result: 'missing', detail: 'battery' });
    expect(await ask('linux', true)).toMatchObject({ detail: 'battery' });
  });

  it('is what Linux’s kernel says where Electron may not know', async () => {
    await supply('AC', { type: 'Mains', online: '1' });
    await supply('mouse', { type: 'Battery', scope: 'Device', status: 'Discharging' });
    expect(await ask('linux')).toMatchObject({ detail: 'mains' });
    await supply('BAT0', { type: 'Battery', status: 'Discharging' });
    expect(await ask('linux')).toMatchObject({ detail: 'battery' });
  });

  it('stays open where nobody tells', async () => {
    expect(await ask('linux', false, path.join(folder, 'none'))).toMatchObject({ result: 'unknown' });
  });
});

describe('clock', () => {
  const NOW = Date.parse('2026-11-25T10:00:00Z');
  it.each([
    [0, 'good', 'right', {}],
    [-59, 'good', 'right', {}],
    [60, 'missing', 'off', { seconds: 60 }],
    [-299, 'missing', 'off', { seconds: 299 }],
    [300, 'failed', 'far-off', { seconds: 300 }],
  ])('%i seconds away', async (seconds, result, detail, values) => {
    const service = async () => new Date(NOW + seconds * 1000);
    expect(await checkClock(service, () => NOW)).toEqual({ id: 'clock', result, detail, values });
  });

  it('does not count the time that the answer took', async () => {
    const times = [NOW, NOW + 100_000];
    expect(
      await checkClock(
        async () => new Date(NOW + 50_000),
        () => times.shift() ?? 0,
      ),
    ).toMatchObject({
      detail: 'right',
    });
  });

  it('stays open without an answer', async () => {
    expect(await checkClock(async () => null)).toMatchObject({ result: 'unknown' });
  });

  it.each([
    ['Wed, 25 Nov 2026 10:00:00 GMT', new Date(NOW)],
    ['yesterday', null],
    [undefined, null],
  ])('reads the header %s', (date, expected) => {
    const headers = date === undefined ? {} : { date };
    expect(serviceTimeOf(new Response(null, { headers }))).toEqual(expected);
  });
});

describe('disk space', () => {
  const MEGABYTE = 2 ** 20;
  it.each([
    [5000, 'good', 'enough'],
    [600, 'good', 'enough'],
    [599, 'missing', 'low'],
    [50, 'missing', 'low'],
    [49, 'failed', 'full'],
  ])('%i MB', async (free, result, detail) => {
    const check = await checkDiskSpace(folder, async () => free * MEGABYTE + 1);
    expect(check).toEqual({ id: 'disk-space', result, detail, values: { free } });
  });

  it('is read from the disk itself, and stays open where there is none', async () => {
    expect((await checkDiskSpace(folder)).values['free']).toBeGreaterThan(0);
    expect(await checkDiskSpace(path.join(folder, 'none'))).toMatchObject({ result: 'unknown' });
  });
});
