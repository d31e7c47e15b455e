import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../contract/place.ts';
import { Reminders, type Whose } from '../../../../main/desktop/reminders.ts';
import { personFolder, tenantFolder } from '../../../../main/publish/person-folder.ts';
import { createReminderStore } from '../../../../main/refresh/reminder-store.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { reading } from '../../../fixtures/findings.ts';

const START = Date.parse('2026-11-23T08:00:00Z');
const HOUR_MS = 3_600_000;

let stateDir: string;
let now: number;
let naps: (() => void)[];
let due: string[];
let notified: { readonly title: string; readonly body: string; readonly onClick: () => void }[];
let broughtToFront: number;
let changes: number;
let opened: Reminders[];
let citra: Whose;
let amina: Whose;

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'reminders-'));
  now = START;
  [naps, due, notified, opened] = [[], [], [], []];
  [broughtToFront, changes] = [0, 0];
  citra = { stateDir, tenantId: 'tenant', personId: 'citra' };
  amina = { ...citra, personId: 'amina' };
});
afterEach(async () => {
  for (const reminders of opened) reminders.stop();
  await rm(stateDir, { recursive: true, force: true });
});

function open(): Reminders {
  const reminders = new Reminders({
    emit: (channel, payload) => {
      if (channel === 'refresh:due') due.push((payload as { personId: string }).personId);
    },
    notify: (message) => void notified.push(message),
    bringToFront: () => {
      broughtToFront += 1;
    },
    word: createText('en'),
    log: new FakeLog(),
    onChanged: () => {
      changes += 1;
    },
    nowMs: () => now,
    sleep: (_ms, signal) =>
      new Promise((resolve, reject) => {
        naps.push(resolve);
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  });
  opened.push(reminders);
  return reminders;
}

/** Time passes, the computer awake or asleep: every nap ends. */
function pass(ms: number) {
  now += ms;
  for (const wake of naps.splice(0)) wake();
}

const storeOf = (whose: Whose) =>
  createReminderStore(personFolder(stateDir, whose.tenantId, whose.personId), () => now);
/** Long enough for files to be read. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

it('tells once when the time has come, and goes on saying so in the app', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(24);
  expect(reminders.current).toEqual({ tenantId: 'tenant', personId: 'citra', dueAt: '2026-11-24T08:00:00.000Z' });
  pass(23 * HOUR_MS);
  await settled();
  expect(due).toEqual([]);
  pass(2 * HOUR_MS);
  await expect.poll(() => due).toEqual(['citra']);
  expect(reminders.current?.dueAt).toBe('2026-11-24T08:00:00.000Z');

  const next = open();
  await next.recall(citra);
  await settled();
  expect(next.current).not.toBeNull();
  expect(due).toEqual(['citra']);
  expect(notified).toHaveLength(1);
});

it('names nobody on the lock screen, and brings the app to the front', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  pass(HOUR_MS);
  await expect.poll(() => notified).toHaveLength(1);
  expect(`${notified[0]?.title} ${notified[0]?.body}`).not.toMatch(/citra|tenant|@/i);
  notified[0]?.onClick();
  expect(broughtToFront).toBe(1);
});

it('tells at the next start what came due meanwhile', async () => {
  const before = open();
  await before.recall(citra);
  await before.set(24);
  before.stop();
  pass(72 * HOUR_MS);
  await settled();
  expect(due).toEqual([]);
  const after = open();
  await after.recall(citra);
  await expect.poll(() => due).toEqual(['citra']);
  expect(after.current?.personId).toBe('citra');
});

it('tells nobody else', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  await reminders.recall(amina);
  expect(reminders.current).toBeNull();
  pass(2 * HOUR_MS);
  await settled();
  expect(due).toEqual([]);
  await reminders.recall(null);
  await reminders.set(1);
  expect(reminders.current).toBeNull();
  await reminders.recall(citra);
  await expect.poll(() => due).toEqual(['citra']);
});

it('takes the last wish, or none', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  await reminders.set(48);
  pass(2 * HOUR_MS);
  await settled();
  expect(due).toEqual([]);
  await reminders.set(null);
  expect(reminders.current).toBeNull();
  expect(changes).toBe(3);
  expect(await storeOf(citra).read()).toBeNull();
});

it('is silent about what was forgotten meanwhile', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  await rm(tenantFolder(stateDir, 'tenant'), { recursive: true });
  pass(HOUR_MS);
  await expect.poll(() => reminders.current).toBeNull();
  expect(due).toEqual([]);
});

it('follows what another program chose meanwhile', async () => {
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  const dueAt = new Date(START + 5 * HOUR_MS).toISOString();
  await storeOf(citra).write({ dueAt, isTold: false });
  pass(HOUR_MS);
  await expect.poll(() => reminders.current?.dueAt).toBe(dueAt);
  await expect.poll(() => naps.length).toBe(1);
  pass(5 * HOUR_MS);
  await expect.poll(() => due).toEqual(['citra']);
});

it('promises nothing that it can’t keep', async () => {
  await writeFile(path.join(stateDir, 'tenants'), 'a file where the folder should be');
  const reminders = open();
  await reminders.recall(citra);
  await reminders.set(1);
  expect(reminders.current).toBeNull();
});

describe('a receipt', () => {
  async function hearing(places: readonly Verdict[], personId = 'citra') {
    const reminders = open();
    await reminders.recall(citra);
    await reminders.set(24);
    const receipt = emptyReceipt();
    const names = ['sharepoint-profile', 'sharepoint-thumbnail-L'] as const;
    await reminders.hear({
      ...receipt,
      person: { ...receipt.person, id: personId },
      places: [
        reading('graph', 'same'),
        ...places.map((verdict, index) => reading(names[index] ?? 'graph', verdict)),
      ],
    });
    return reminders.current;
  }

  it('that SharePoint serves the photo ends the reminder', async () => {
    expect(await hearing(['same', 'same'])).toBeNull();
    expect(await storeOf(citra).read()).toBeNull();
  });

  it.each([[['same', 'older']], [['refused', 'refused']], [[]]] as const)('of %s does not', async (places) => {
    expect(await hearing(places)).not.toBeNull();
  });

  it('about somebody else does not', async () => {
    expect(await hearing(['same'], 'amina')).not.toBeNull();
  });
});
