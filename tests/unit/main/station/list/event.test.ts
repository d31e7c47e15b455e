import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeBundle } from '../../../../../scripts/node-bundle.mjs';
import { type DemoDesk, openDemoDesk } from './demo-desk.ts';
import type { EventMessage, EventOrder } from './event-process.ts';

const PEOPLE = process.env['SELFSAME_TEST_LONG'] === '1' ? 100 : 16;
const ROOT = path.resolve(import.meta.dirname, '../../../../..');

let desk: DemoDesk;
let folder: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  desk = await openDemoDesk();
  const cache = path.join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(path.join(cache, 'event-'));
  const entryPoints = [path.join(import.meta.dirname, 'event-process.ts')];
  await build({ ...nodeBundle(ROOT), entryPoints, outfile: path.join(folder, 'station.mjs') });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => desk.control('list', { clear: true, add: PEOPLE }));

interface RunningStation {
  readonly photographed: readonly string[];
  /** Key of the person at whom it stands still. */
  readonly standsStill: Promise<string>;
  readonly kill: () => Promise<void>;
  /** 0: it saw that nobody is missing. */
  readonly ended: Promise<number | null>;
}

function startStation(station: string, standsStillAt: number | null = null): RunningStation {
  const child = fork(path.join(folder, 'station.mjs'));
  children.add(child);
  const ended = once(child, 'exit').then(([code]) => {
    children.delete(child);
    return code as number | null;
  });
  const photographed: string[] = [];
  const standsStill = new Promise<string>((resolve) => {
    child.on('message', (message: EventMessage) => {
      if (message.kind === 'photographed') photographed.push(message.key);
      if (message.kind === 'stands-still') resolve(message.key);
    });
  });
  const stateDir = path.join(folder, station);
  child.send({ descriptor: desk.tenant.descriptor, station, stateDir, standsStillAt } satisfies EventOrder);
  return {
    photographed,
    standsStill,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Everybody on the list was photographed, and nobody twice. */
async function expectEverybodyOnce(stations: readonly RunningStation[]) {
  const list = await desk.openList({ station: 'looks only' });
  await list.load();
  expect(list.counts()).toMatchObject({ people: PEOPLE, done: PEOPLE });
  const keys = list.search('', PEOPLE).people.map(({ key }) => key);
  expect(stations.flatMap(({ photographed }) => photographed).sort()).toEqual([...keys].sort());
}

describe('stations of one event, each a process', () => {
  it('photograph everybody once between them', async () => {
    const stations = [startStation('desk 1'), startStation('desk 2')];
    expect(await Promise.all(stations.map(({ ended }) => ended))).toEqual([0, 0]);
    await expectEverybodyOnce(stations);
    expect(stations.every(({ photographed }) => photographed.length > 0)).toBe(true);
  }, 300_000);

  it('come after one that was cut off at a person, once its claim has ended', async () => {
    const [dead, alive] = [startStation('desk 3', 4), startStation('desk 4')];
    const key = await dead.standsStill;
    await dead.kill();
    await expect.poll(() => alive.photographed.length, { timeout: 200_000 }).toBe(PEOPLE - 4);
    expect(alive.photographed).not.toContain(key);
    await desk.control('clock', { advanceHours: 0.3 });
    expect(await alive.ended).toBe(0);
    await expectEverybodyOnce([dead, alive]);
  }, 300_000);

  it('one that was cut off goes on with its own person when it is back', async () => {
    const dead = startStation('desk 5', 2);
    const key = await dead.standsStill;
    await dead.kill();
    const again = startStation('desk 5');
    expect(await again.ended).toBe(0);
    expect(again.photographed).toContain(key);
    await expectEverybodyOnce([dead, again]);
  }, 300_000);
});
