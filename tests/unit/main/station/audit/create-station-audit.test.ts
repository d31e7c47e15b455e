import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNamedHeads } from '../../../../../main/log/audit/audit-head.ts';
import { isWell, verifyAudit } from '../../../../../main/log/audit/verify-audit.ts';
import { appendAudit } from '../../../../../main/log/audit-log.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import {
  createStationAudit,
  type StationAuditOptions,
} from '../../../../../main/station/audit/create-station-audit.ts';
import type { StationEvent } from '../../../../../main/station/station-audit.ts';

const DAY = 24 * 3600 * 1000;

let dir: string;
let now: number;
let told: string[];
let warned: string[];
let isSinkThere: boolean;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-station-audit-'));
  now = Date.UTC(2026, 10, 2, 9);
  told = [];
  warned = [];
  isSinkThere = true;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (options: Partial<StationAuditOptions> = {}) =>
  createStationAudit({
    stateDir: dir,
    names: false,
    days: 30,
    stationName: 'DESK-3',
    sink: async (line) => {
      told.push(line);
      return isSinkThere;
    },
    log: { ...SILENT_LOG, warn: (event) => warned.push(event) },
    now: () => new Date(now),
    ...options,
  });

const person = { key: 'E-1001', id: 'p-1', name: 'Rana Haddad' };
const wiped: StationEvent = {
  kind: 'session-wiped',
  session: 's-1',
  stage: 'result',
  wipe: {
    files: 0,
    cookies: null,
    cacheBytes: null,
    portraits: 0,
    isClipboardEmpty: true,
    windows: 0,
    isClean: true,
  },
};
const text = () => readFile(join(dir, 'audit.jsonl'), 'utf8');
const entries = async () =>
  (await text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('what is written down', () => {
  it('is every event in its order, on the disk once noted, in one chain with those of other programs', async () => {
    const audit = open();
    await appendAudit(dir, { action: 'set', actor: 'a', person: 'p', tenant: 't', receipt: null });
    const noted = audit.note({ kind: 'station-started' });
    const others = [
      audit.note({ kind: 'locked', missing: ['sleep', 'clock'] }),
      audit.note({ kind: 'session-begun', session: 's-1', isAssisted: true }),
      audit.note({ kind: 'person-confirmed', session: 's-1', person }),
      audit.note({ kind: 'photo-published', session: 's-1', person, sha256: 'ab', requestId: 'r-1' }),
      audit.note(wiped),
    ];
    await noted;
    expect(await text()).toContain('station-started');
    await Promise.all(others);
    await audit.close();
    const all = await entries();
    expect(all.map(({ n, action }) => `${n} ${action}`)).toEqual([
      '1 set',
      '2 station-started',
      '3 locked',
      '4 session-begun',
      '5 person-confirmed',
      '6 photo-published',
      '7 session-wiped',
    ]);
    expect(all[2]).toMatchObject({ station: 'DESK-3', missing: ['sleep', 'clock'] });
    expect(all[5]).toMatchObject({
      session: 's-1',
      sha256: 'ab',
      requestId: 'r-1',
      person: { key: 'E-1001', id: 'p-1' },
    });
    expect(all[6]).toMatchObject({ wipe: wiped.wipe });
    expect(isWell(await verifyAudit(dir, findNamedHeads(told.join('\n'))))).toBe(true);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('holds names: %s', async (names, times) => {
    const audit = open({ names });
    await audit.note({ kind: 'declined', session: 's-1', person });
    await audit.close();
    expect((await text()).split('Rana Haddad')).toHaveLength(1 + times);
  });

  it('is nothing that rides along', async () => {
    const audit = open({ names: true });
    const picture = Buffer.alloc(5000, 'secret-picture');
    await audit.note(
      // What TypeScript lets through where an object was not written on the spot.
      Object.assign({ kind: 'photo-queued', session: null, sha256: 'ab', reason: 'x'.repeat(9000) } as const, {
        photo: picture,
        person: { ...person, photo: picture.toString('base64') },
      }),
    );
    await audit.note({ ...wiped, wipe: Object.assign({ photo: picture.toString('base64') }, wiped.wipe) });
    await audit.close();
    expect(await text()).not.toMatch(/secret|c2VjcmV0|photo"/);
    expect((await text()).length).toBeLessThan(2000);
  });

  it('is told once where it cannot be, and holds nothing up', async () => {
    await writeFile(join(dir, 'blocked'), '');
    const audit = open({ stateDir: join(dir, 'blocked') });
    await audit.note({ kind: 'station-started' });
    await audit.note({ kind: 'unlocked' });
    await audit.close();
    expect(warned).toEqual(['audit-not-shortened', 'audit-not-kept']);
    expect(told).toEqual([]);
  });
});

describe('the end of the log', () => {
  const heads = () => findNamedHeads(told.join('\n')).map(({ n }) => n);

  it('is told at the start, after a session at most once a minute, and at the end', async () => {
    await (async () => {
      const audit = open();
      await audit.note({ kind: 'station-started' });
      await audit.note(wiped);
      now += 59_999;
      await audit.note(wiped);
      now += 1;
      await audit.note({ kind: 'unlocked' });
      await audit.note(wiped);
      await audit.note({ kind: 'station-closed' });
      await audit.close();
    })();
    expect(heads()).toEqual([2, 5, 6]);
    await open().close();
    expect(heads()).toEqual([2, 5, 6, 6, 6]);
  });

  it('is told in vain once, and again when the system takes it again', async () => {
    isSinkThere = false;
    const audit = open();
    for (let minute = 0; minute < 3; minute += 1) {
      await audit.note(wiped);
      now += 60_000;
    }
    await audit.close();
    expect(warned).toEqual(['audit-head-not-told']);
    expect(told).toHaveLength(4);
  });

  it('shows that the log was cut, head file and all', async () => {
    const audit = open();
    for (let minute = 0; minute < 3; minute += 1) {
      await audit.note(wiped);
      now += 60_000;
    }
    await audit.close();
    const [first] = (await text()).split('\n');
    await writeFile(join(dir, 'audit.jsonl'), `${first}\n`);
    await rm(join(dir, 'audit.head'));
    const report = await verifyAudit(dir, findNamedHeads(told.join('\n')));
    expect(report.findings).toEqual([{ kind: 'truncated', line: 1, entries: 2 }]);
  });
});

it('goes on with the next entry where one breaks', async () => {
  const audit = open();
  await audit.note(wiped);
  const good = now;
  now = Number.NaN;
  await audit.note(wiped);
  now = good;
  await audit.note(wiped);
  await audit.close();
  expect((await readFile(join(dir, 'audit.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
});

it('removes what is past its days at the start, and every day outside of sessions', async () => {
  const first = open();
  await first.note({ kind: 'station-started' });
  await first.close();
  now += 31 * DAY;
  const second = open();
  await second.note({ kind: 'station-started' });
  expect((await entries()).map(({ action }) => action)).toEqual([
    'checkpoint',
    'entries-removed',
    'station-started',
  ]);
  now += 31 * DAY;
  await second.note(wiped);
  expect((await entries()).map(({ action }) => action)).toHaveLength(4);
  await second.note({ kind: 'unlocked' });
  await second.close();
  expect((await entries()).map(({ action }) => action)).toEqual([
    'checkpoint',
    'session-wiped',
    'entries-removed',
    'unlocked',
  ]);
  expect(isWell(await verifyAudit(dir, findNamedHeads(told.join('\n'))))).toBe(true);
});
