import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DemoDescriptor } from '../../../contract/demo-tenant.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { startDemoTenant } from '../../../demo-tenant/start-demo-tenant.ts';
import { visitSharePoint } from '../../../demo-tenant/visit-share-point.ts';
import { PEOPLE } from '../../../demo-tenant/world/people.ts';
import type { Running } from './command-line.ts';
import { CITRA, type Control, controlOf, expect, test, unwrap } from './fixtures.ts';

interface Shown {
  readonly person: { readonly upn: string; readonly displayName: string };
  readonly photo: { readonly etag: string };
}

const SHAREPOINT = 'sharepoint-thumbnail-L';

function verdictOf({ places }: Pick<Receipt, 'places'>, wanted: string) {
  return places.find(({ place }) => place === wanted)?.verdict;
}

/** The descriptor that `selfsame tenant` prints as its first line once it can be used. */
async function descriptorOf(tenant: Running): Promise<DemoDescriptor> {
  await expect.poll(tenant.stdout, { timeout: 30_000 }).toContain('\n');
  return JSON.parse(tenant.stdout().split('\n')[0] ?? '');
}

/** Whether the next visit as Citra would make SharePoint ask for her photo. */
async function isGateOpen(control: Control): Promise<boolean> {
  const { now } = await control.state();
  const { sharePoint } = await control.person();
  return Date.parse(sharePoint?.nextPullAt ?? now) <= Date.parse(now);
}

test.setTimeout(120_000);

test('separate calls, with no tenant running, tell one story', async ({
  selfsameJson,
  selfsame,
  portrait,
  stateDir,
}) => {
  const before = path.join(stateDir, 'before.jpg');
  const after = path.join(stateDir, 'after.jpg');
  const undone = path.join(stateDir, 'undone.jpg');

  const first = await selfsameJson<Shown>(0, 'show', '--demo', '--out', before);
  expect(first.person).toMatchObject({ upn: CITRA, displayName: 'Citra Dewi' });

  const set = await selfsameJson<Receipt>(0, 'set', portrait, '--demo');
  expect(set).toMatchObject({ action: 'set', person: { upn: CITRA }, actor: { upn: CITRA } });
  expect([verdictOf(set, 'graph'), verdictOf(set, SHAREPOINT)]).toEqual(['same', 'older']);
  expect(set.photo.etagBefore).toBe(first.photo.etag);

  const diagnosed = await selfsameJson<Receipt>(1, 'diagnose', '--demo');
  expect([verdictOf(diagnosed, 'graph'), verdictOf(diagnosed, SHAREPOINT)]).toEqual(['same', 'older']);
  expect(diagnosed.photo).toMatchObject({ sha256: set.photo.sha256, publishedAt: set.photo.publishedAt });
  expect(diagnosed.causes.map(({ id }) => id)).toEqual(['sharepoint-not-pulled']);
  await selfsameJson(0, 'show', '--demo', '--out', after);

  await selfsameJson<Receipt>(0, 'undo', '--demo');
  const last = await selfsameJson<Shown>(0, 'show', '--demo', '--out', undone);
  expect(last.photo.etag).not.toBe(set.photo.etagAfter);
  expect(await selfsameJson(0, 'compare', before, undone)).toMatchObject({ verdict: 'same' });
  expect(await selfsameJson(1, 'compare', before, after)).toMatchObject({ verdict: 'other' });

  const again = await selfsame('undo', '--demo');
  expect(again).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unwrap(again.stderr)).toContain('There is no earlier photo on this computer');
});

test('a tenant in the background is joined, moved on, and ends when asked to', async ({
  startSelfsame,
  selfsame,
  selfsameJson,
  portrait,
  stateDir,
}) => {
  const tenant = startSelfsame('tenant');
  const descriptor = await descriptorOf(tenant);
  const control = controlOf(descriptor);
  const descriptorFile = path.join(stateDir, 'demo', 'descriptor.json');
  expect(descriptor).toMatchObject({
    graph: expect.stringMatching(/^https:\/\/localhost:\d+\/graph$/),
    authority: expect.stringMatching(/^https:\/\/localhost:\d+\//),
    sharepoint: expect.stringMatching(/^http:\/\/[\w-]+\.sharepoint\.localhost:\d+$/),
    pages: expect.stringMatching(/^http:\/\/localhost:\d+\/$/),
    admin: 'ngozi@selfsame.example',
    pid: tenant.process.pid,
  });
  expect(descriptor.people).toHaveLength(PEOPLE.length);
  expect(JSON.parse(await readFile(descriptorFile, 'utf8'))).toEqual(descriptor);
  if (process.platform !== 'win32') expect((await stat(descriptorFile)).mode & 0o777).toBe(0o600);
  expect(await readFile(descriptor.caFile, 'utf8')).toContain('BEGIN CERTIFICATE');
  expect(tenant.stderr()).toContain(descriptor.pages);

  await test.step('a second one on the same folder is refused', async () => {
    const second = await selfsame('tenant');
    expect(second).toMatchObject({ exitCode: 5, stdout: '' });
    expect(unwrap(second.stderr)).toContain(`A demo tenant already runs here, at ${descriptor.pages}`);
  });

  await test.step('two diagnoses leave the 24-hour gate untouched', async () => {
    await selfsameJson(0, 'set', portrait, '--demo');
    const { sharePoint } = await control.person();
    await selfsameJson(1, 'diagnose', '--demo');
    await selfsameJson(1, 'diagnose', `--demo=${descriptorFile}`);
    expect((await control.person()).sharePoint).toEqual(sharePoint);
    const asked = (await control.state()).requests.map(({ path: asked }) => asked);
    expect(asked.some((one) => one.includes('/photo'))).toBe(true);
    expect(asked.filter((one) => one.toLowerCase().includes('userphoto.aspx'))).toEqual([]);
  });

  await test.step('--advance opens the gate, and a visit as the person pulls', async () => {
    expect(await isGateOpen(control)).toBe(false);
    const moved = await selfsame('tenant', '--advance', '25h');
    expect(moved).toMatchObject({ exitCode: 0, stderr: '' });
    expect(moved.stdout).toContain('25 hours');
    expect(await isGateOpen(control)).toBe(true);
    await visitSharePoint({ descriptor, upn: CITRA });
    const receipt = await selfsameJson<Receipt>(0, 'diagnose', '--demo');
    expect(receipt.history.map((entry) => verdictOf(entry, SHAREPOINT))).toEqual([
      'older',
      'older',
      'older',
      'same',
    ]);
  });

  await test.step('--reset puts everything back', async () => {
    expect(await selfsameJson(0, 'tenant', '--reset')).toEqual(descriptor);
    expect((await control.state()).clockOffsetMs).toBe(0);
    const undo = await selfsame('undo', '--demo', '--json');
    expect(undo.exitCode).toBe(1);
  });

  await test.step('SIGTERM ends it, with everything saved', async () => {
    // Windows ends another process without asking it first.
    if (process.platform === 'win32') return;
    await selfsameJson(0, 'tenant', '--advance', '2d');
    tenant.process.kill('SIGTERM');
    expect(await tenant.ended).toMatchObject({ exitCode: 0 });
    await expect(stat(descriptorFile)).rejects.toThrow('ENOENT');
    const kept = await descriptorOf(startSelfsame('tenant'));
    expect(kept.pages).toBe(descriptor.pages);
    expect((await controlOf(kept).state()).clockOffsetMs).toBe(48 * 3_600_000);
  });
});

test('a tenant that was killed leaves its folder to the next one', async ({
  startSelfsame,
  selfsameJson,
  portrait,
}) => {
  const first = startSelfsame('tenant');
  await descriptorOf(first);
  const { photo } = await selfsameJson<Receipt>(0, 'set', portrait, '--demo');
  // Changes are saved a moment after they were made.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  first.process.kill('SIGKILL');
  await first.ended;
  const shown = await selfsameJson<Shown>(0, 'show', '--demo');
  expect(shown.photo.etag).toBe(photo.etagAfter);
});

test('--advance and --reset act on the kept state where no tenant runs', async ({ selfsame, stateDir }) => {
  const offsetHours = async () => {
    const tenant = await startDemoTenant({ stateDir });
    const { clockOffsetMs } = await controlOf(tenant.descriptor).state();
    await tenant.close();
    return clockOffsetMs / 3_600_000;
  };
  expect(await selfsame('tenant', '--advance', '25h')).toMatchObject({ exitCode: 0 });
  expect(await offsetHours()).toBe(25);
  expect(await selfsame('tenant', '--advance', '1.5d')).toMatchObject({ exitCode: 0 });
  expect(await offsetHours()).toBe(61);
  expect(await selfsame('tenant', '--reset')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await offsetHours()).toBe(0);
});

test('a descriptor that describes nothing that runs is refused clearly', async ({
  selfsameJson,
  selfsame,
  stateDir,
}) => {
  const nowhere = `--demo=${path.join(stateDir, 'nowhere.json')}`;
  expect(await selfsameJson(5, 'show', nowhere)).toMatchObject({
    failure: { kind: 'demo-unavailable', reason: 'not-running' },
  });
  expect(unwrap((await selfsame('show', nowhere)).stderr)).toContain(
    'No demo tenant runs that this file describes',
  );
});

test('the administrator sets, diagnoses and undoes for somebody else; anybody else may not', async ({
  selfsameJson,
  control,
  portrait,
}) => {
  const admin = 'ngozi@selfsame.example';
  const siti = 'siti@selfsame.example';
  const own = await control.person(admin);
  const forSiti = ['--for', siti, '--demo', '--as', admin];
  const set = await selfsameJson<Receipt>(0, 'set', portrait, ...forSiti);
  expect(set).toMatchObject({ person: { upn: siti }, actor: { upn: admin } });
  expect(verdictOf(set, 'graph')).toBe('same');
  expect((await control.person(siti)).photo?.etag).toBe(set.photo.etagAfter);

  const diagnosed = await selfsameJson<Receipt>(1, 'diagnose', ...forSiti);
  expect(verdictOf(diagnosed, SHAREPOINT)).not.toBe('same');
  const refused = await selfsameJson(3, 'set', portrait, '--for', siti, '--demo', '--as', CITRA);
  expect(refused).toMatchObject({
    failure: { kind: expect.stringMatching(/^(access-denied|blocked-by-policy)$/) },
  });
  expect((await control.person(siti)).photo?.etag).toBe(set.photo.etagAfter);

  await selfsameJson<Receipt>(0, 'undo', ...forSiti);
  expect(await control.person(admin)).toEqual(own);
  expect(await selfsameJson(2, 'show', '--for', 'nobody@selfsame.example', '--demo', '--as', admin)).toMatchObject({
    failure: { kind: 'person-not-found' },
  });
});
