import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SettingsAtStart } from '../../../../main/settings/settings-at-start.ts';
import { isStationMachine } from '../../../../main/settings/station-machine.ts';

let stateDir: string;
beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'station-machine-'));
});
afterEach(() => rm(stateDir, { recursive: true, force: true }));

const read = (enabled: boolean) => ({ problem: null, settings: { station: { enabled } } }) as SettingsAtStart;
const unreadable = {
  problem: { kind: 'configuration-unreadable' },
  settings: { station: { enabled: false } },
} as unknown as SettingsAtStart;

it('is one where the settings say so', async () => {
  expect(await isStationMachine(read(true), { stateDir })).toBe(true);
  expect(await isStationMachine(read(false), { stateDir })).toBe(false);
  expect(await readdir(stateDir)).toEqual([]);
});

it('stays one while the settings can not be read', async () => {
  await isStationMachine(read(true), { stateDir });
  expect(await isStationMachine(unreadable, { stateDir })).toBe(true);
  expect(await isStationMachine(unreadable, { stateDir })).toBe(true);
});

it('does not become one because the settings can not be read', async () => {
  expect(await isStationMachine(unreadable, { stateDir })).toBe(false);
  await isStationMachine(read(true), { stateDir });
  await isStationMachine(read(false), { stateDir });
  expect(await isStationMachine(unreadable, { stateDir })).toBe(false);
});

it('makes the folder it needs, and does without where there can be none', async () => {
  const deep = path.join(stateDir, 'a', 'b');
  expect(await isStationMachine(read(true), { stateDir: deep })).toBe(true);
  expect(await isStationMachine(unreadable, { stateDir: deep })).toBe(true);
  const inFile = path.join(deep, 'opens-as-station');
  expect(await isStationMachine(read(true), { stateDir: inFile })).toBe(true);
});
