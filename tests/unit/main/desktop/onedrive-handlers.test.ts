import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OneDriveEntry } from '../../../../contract/onedrive.ts';
import type { DemoTenant } from '../../../../demo-tenant/demo-tenant.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { createDesktop, type Desktop } from '../../../../main/desktop/create-desktop.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import { findFolders } from '../../../../main/settings/folders.ts';
import { loadSettings } from '../../../../main/settings/load-settings.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { NO_VISITS } from '../../../fakes/no-visits.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { callBackChannel, control } from '../../demo-tenant/tenant-fixture.ts';

const CITRA = 'citra@selfsame.example';

let stateDir: string;
let tenant: DemoTenant;
let desktop: Desktop;
let accepts: boolean;

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'onedrive-'));
  tenant = await startDemoTenant({ stateDir, persist: false });
  accepts = true;
  desktop = await openDesktop();
});
afterEach(async () => {
  await desktop.close();
  await tenant.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function openDesktop(): Promise<Desktop> {
  const folders = findFolders({ platform: 'linux', env: {}, homeDir: stateDir, stateDirOverride: stateDir });
  return createDesktop({
    folders,
    settings: expectValue(await loadSettings({ ...folders, policyFile: path.join(stateDir, 'no-policy.json') })),
    problem: null,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    protector: {
      isEncryptionAvailable: () => false,
      encryptString: () => Buffer.alloc(0),
      decryptString: () => '',
    },
    openSignInPage: (url) => walkSignIn({ upn: CITRA, consent: accepts })(url),
    openLink: async () => undefined,
    openCauseLink: async () => undefined,
    ...NO_VISITS,
    isScreenReaderOn: () => false,
    copyText: () => undefined,
    choosePicture: async () => ({ ok: true, value: null }),
    chooseReportFile: async () => null,
    notify: () => undefined,
    camera: {
      getAccess: async () => ({ status: 'granted', platform: 'linux' }),
      openSettings: async () => undefined,
    },
    pictures: createInProcessPictures(),
    emit: () => undefined,
    bringToFront: () => undefined,
    word: createText('en'),
    log: new FakeLog(),
    version: '1.2.3',
    locale: 'en',
    startInDemo: true,
  });
}

const signIn = async () => expectValue(await desktop.handlers['account:sign-in']());
const change = (body: object) => control(tenant.descriptor, `people/${encodeURIComponent(CITRA)}`, body);

async function state() {
  const { json } = await callBackChannel(tenant.descriptor, `${tenant.descriptor.control}state`);
  return json as {
    readonly people: readonly { readonly upn: string; readonly drive: string }[];
    readonly requests: readonly { readonly path: string }[];
  };
}

async function find(entries: readonly OneDriveEntry[], name: string): Promise<string> {
  const entry = entries.find((one) => one.name === name);
  if (!entry) throw new Error(`expected ${name} among ${entries.map((one) => one.name).join(', ')}`);
  return entry.id;
}

it('is of no use to somebody who has not signed in', async () => {
  expect(await desktop.handlers['onedrive:list'](null)).toMatchObject({ failure: { kind: 'sign-in-needed' } });
  expect(await desktop.handlers['account:allow-onedrive']()).toMatchObject({
    failure: { kind: 'sign-in-needed' },
  });
});

it('goes from folder to folder to a picture', async () => {
  await signIn();
  const root = expectValue(await desktop.handlers['onedrive:list'](null));
  expect(root.entries.map(({ name }) => name)).not.toContain('Team photos');
  const pictures = expectValue(await desktop.handlers['onedrive:list'](await find(root.entries, 'Pictures')));
  const roll = expectValue(await desktop.handlers['onedrive:list'](await find(pictures.entries, 'Camera Roll')));
  expect(roll.entries).toHaveLength(60);
  const rest = expectValue(await desktop.handlers['onedrive:more'](roll.next ?? ''));
  expect([rest.entries.length, rest.next]).toEqual([30, null]);

  const found = expectValue(await desktop.handlers['onedrive:search']('years'));
  const id = await find(found.entries, 'Citra some years ago.jpg');
  const thumbnail = expectValue(await desktop.handlers['onedrive:thumbnail'](id));
  expect(Buffer.from(thumbnail ?? []).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  const opened = expectValue(await desktop.handlers['onedrive:open'](id));
  expect(opened).toMatchObject({ name: 'Citra some years ago.jpg', facts: { width: 648, height: 648 } });
});

it('stops a picture that nobody waits for any more', async () => {
  await signIn();
  const root = expectValue(await desktop.handlers['onedrive:list'](null));
  const id = await find(root.entries, 'Citra this spring.jpg');
  await control(tenant.descriptor, 'faults', {
    rules: [{ service: 'sharepoint', path: 'download.aspx', action: { latencyMs: 20_000 } }],
  });
  const opening = desktop.handlers['onedrive:open'](id);
  setTimeout(() => void desktop.handlers['onedrive:stop']('opening'), 300);
  expect(await opening).toMatchObject({ failure: { kind: 'stopped' } });
});

it('knows nothing of the drive any more once somebody has signed out', async () => {
  const { handlers } = desktop;
  const listRoll = async () => {
    const root = expectValue(await handlers['onedrive:list'](null));
    const pictures = expectValue(await handlers['onedrive:list'](await find(root.entries, 'Pictures')));
    return expectValue(await handlers['onedrive:list'](await find(pictures.entries, 'Camera Roll')));
  };
  await signIn();
  const { next } = await listRoll();
  expect(next).not.toBeNull();
  await handlers['account:sign-out']();
  await signIn();
  expect(await handlers['onedrive:more'](next ?? '')).toMatchObject({ failure: { kind: 'stopped' } });
  expect(await listRoll()).toMatchObject({ next: expect.any(String) });
});

it('waits when OneDrive is busy', async () => {
  await signIn();
  const busy = { status: 429, retryAfterSeconds: 0 };
  await control(tenant.descriptor, 'faults', {
    rules: [{ service: 'graph', path: '/drive/root/children', times: 2, action: busy }],
  });
  expect(await desktop.handlers['onedrive:list'](null)).toMatchObject({ ok: true });
});

describe('somebody without a drive', () => {
  it('still has none after everything that a page could ask for', async () => {
    await change({ cause: 'sharepoint-never-visited' });
    await signIn();
    const { handlers } = desktop;
    const someId = '01ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    for (const ask of [
      () => handlers['onedrive:list'](null),
      () => handlers['onedrive:list'](someId),
      () => handlers['onedrive:search']('portrait'),
      () => handlers['onedrive:thumbnail'](someId),
      () => handlers['onedrive:open'](someId),
    ])
      expect(await ask()).toMatchObject({ failure: { kind: 'no-onedrive' } });
    const { people, requests } = await state();
    expect(people.find(({ upn }) => upn === CITRA)?.drive).toBe('none');
    expect(requests.filter(({ path: address }) => address.includes('/drive'))).toEqual([]);
  });
});

describe('the permission', () => {
  it('is asked for only when the drive is opened, and then holds', async () => {
    await change({ consent: false });
    await signIn();
    expect(await desktop.handlers['onedrive:list'](null)).toEqual({
      ok: false,
      failure: { kind: 'consent-needed', scopes: ['Files.Read'] },
    });
    expectValue(await desktop.handlers['account:allow-onedrive']());
    expect(await desktop.handlers['onedrive:list'](null)).toMatchObject({ ok: true });
    expect(await desktop.handlers['photo:get-current']()).toMatchObject({ ok: true });
  });

  it('may be refused, and nothing else is lost by it', async () => {
    await change({ consent: false });
    await signIn();
    accepts = false;
    const refused = await desktop.handlers['account:allow-onedrive']();
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(['consent-needed', 'sign-in-cancelled']).toContain(refused.failure.kind);
    expect(await desktop.handlers['onedrive:list'](null)).toMatchObject({ failure: { kind: 'consent-needed' } });
    expect(await desktop.handlers['photo:get-current']()).toMatchObject({ ok: true });
  });
});
