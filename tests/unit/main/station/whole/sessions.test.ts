import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { walkSignIn } from '../../../../../demo-tenant/walk-sign-in.ts';
import { createGraph } from '../../../../../main/graph/create-graph.ts';
import { createIdentity } from '../../../../../main/identity/create-identity.ts';
import { verifyAudit } from '../../../../../main/log/audit/verify-audit.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { comparePrints } from '../../../../../main/photo/compare-prints.ts';
import { graphTokenScopes } from '../../../../../main/settings/token-scopes.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { type DemoStation, openDemoStation } from './demo-station.ts';

const PEOPLE = 10;

let station: DemoStation;

afterEach(async () => {
  await station.remove();
});

async function lockAs(way: 'operator' | 'person-signs-in'): Promise<void> {
  expectValue(await station.handlers['set-up:act']({ type: 'set-pin', pin: '2468' }));
  if (way === 'operator') expectValue(await station.handlers['set-up:act']({ type: 'sign-in' }));
  expectValue(await station.handlers['set-up:act']({ type: 'lock' }));
}

/** From the notice to idle again, as somebody who says yes to everything. */
async function photograph(upn: string): Promise<void> {
  const { act, handlers, reaches } = station;
  await reaches('notice');
  await act({ type: 'accept-notice' });
  await reaches('camera');
  expectValue(await handlers['session:take-shot'](await drawPortrait(upn, 'new')));
  await reaches('review');
  await act({ type: 'publish' });
  const { session } = await reaches('result');
  expect(session).toMatchObject({ outcome: { kind: 'published' } });
  await act({ type: 'leave' });
  const idle = await reaches('idle');
  expect(JSON.stringify(idle)).not.toContain(upn.split('@')[0]);
}

/** Everybody has their own photo, by pixels, as somebody else reads it from Graph. */
async function expectRightPhotos(upns: readonly string[]): Promise<void> {
  const { connection, descriptor, pictures } = station;
  const openBrowser = walkSignIn({ upn: descriptor.admin, consent: true });
  const identity = createIdentity({
    connection,
    openBrowser,
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });
  const scopes = graphTokenScopes(connection);
  const account = expectValue(await identity.signIn({ scopes }));
  const graph = createGraph({ connection, getToken: () => identity.getToken(account, scopes) });
  for (const upn of upns) {
    const served = expectValue(await graph.photo(upn));
    const own = expectValue(await pictures.prepare(await drawPortrait(upn, 'new'), 'auto'));
    const prints = [served.bytes, own.photo.jpeg].map((bytes) => pictures.print(bytes));
    const [there, mine] = (await Promise.all(prints)).map(expectValue);
    if (there === undefined || mine === undefined) throw new Error('expected two prints');
    expect(comparePrints(there, mine).verdict).toBe('same');
  }
}

/** Nothing of anybody is on the disk, and the audit log holds and says that each wipe found nothing. */
async function expectNothingLeft(): Promise<void> {
  const { stateDir } = station;
  expect(await verifyAudit(stateDir, [])).toMatchObject({ findings: [], cutLines: [], ownHead: 'agrees' });
  const lines = (await readFile(join(stateDir, 'audit.jsonl'), 'utf8')).trim().split('\n');
  const wipes = lines.filter((line) => line.includes('session-wiped'));
  expect(wipes).toHaveLength(PEOPLE);
  for (const wipe of wipes) expect(wipe).toContain('"isClean":true');
  expect((await station.files()).filter((name) => /\.(jpe?g|photo|new)$/.test(name))).toEqual([]);
}

it('photographs ten people in a row as an operator, each with their own photo', { timeout: 120_000 }, async () => {
  station = await openDemoStation({ way: 'operator' });
  const people = await station.expectPeople(PEOPLE);
  await lockAs('operator');
  for (const { Account: upn, Title: name } of people) {
    await station.act({ type: 'begin' });
    const found = expectValue(await station.handlers['session:search'](name));
    const key = found.find(({ displayName }) => displayName === name)?.key ?? '';
    await station.act({ type: 'choose-person', key });
    await station.act({ type: 'confirm-person' });
    await photograph(upn);
  }
  await expectRightPhotos(people.map(({ Account }) => Account));
  expect((await station.state()).signals).toMatchObject({ operatorNeeded: false, isOffline: false, waiting: 0 });
  await station.close();
  await expectNothingLeft();
});

it('lets ten people in a row sign in and publish for themselves', { timeout: 120_000 }, async () => {
  station = await openDemoStation({ way: 'person-signs-in' });
  const people = await station.expectPeople(PEOPLE);
  await lockAs('person-signs-in');
  for (const { Account: upn } of people) {
    station.shell.walk = walkSignIn({ upn, consent: true });
    await station.act({ type: 'begin' });
    await station.act({ type: 'open-sign-in' });
    await station.act({ type: 'open-sign-in' });
    await station.reaches('confirm');
    await station.act({ type: 'confirm-person' });
    await photograph(upn);
    expect(station.shell.openWindows).toEqual([]);
  }
  await expectRightPhotos(people.map(({ Account }) => Account));
  expect(station.shell.asked.filter((asked) => asked === 'wake-sharepoint')).toHaveLength(PEOPLE);
  await station.close();
  await expectNothingLeft();
});
