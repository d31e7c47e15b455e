import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

const CITRA = 'citra@selfsame.example';
const NGOZI = 'ngozi@selfsame.example';
const SITI = 'siti@selfsame.example';

let stateDir: string;
let tenant: DemoTenant;
let desktop: Desktop;
/** Who answers the sign-in page that opens next. */
let atTheBrowser: string;
let read: (string | null)[];

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'desk-'));
  tenant = await startDemoTenant({ stateDir, persist: false });
  read = [];
  desktop = await openDesktop(true);
});
afterEach(async () => {
  await desktop.close();
  await tenant.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function openDesktop(startInDemo: boolean): Promise<Desktop> {
  const folders = findFolders({ platform: 'linux', env: {}, homeDir: stateDir, stateDirOverride: stateDir });
  return createDesktop({
    folders,
    settings: expectValue(await loadSettings({ ...folders, policyFile: path.join(stateDir, 'no-policy.json') })),
    problem: null,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    protector: {
      isEncryptionAvailable: () => true,
      encryptString: (text) => Buffer.from(text) as Buffer,
      decryptString: (bytes) => bytes.toString(),
    },
    openSignInPage: (url) => walkSignIn({ upn: atTheBrowser, consent: true })(url),
    openLink: async () => undefined,
    ...NO_VISITS,
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
    emit: (channel, payload) => {
      if (channel === 'places:read' && 'upn' in payload) read.push(payload.upn);
    },
    bringToFront: () => undefined,
    word: createText('en'),
    log: new FakeLog(),
    version: '1.2.3',
    locale: 'en',
    startInDemo,
  });
}

async function signInBoth() {
  atTheBrowser = CITRA;
  expectValue(await desktop.handlers['account:sign-in']());
  atTheBrowser = NGOZI;
  return expectValue(await desktop.handlers['desk:sign-in']());
}

it('signs IT in beside the person, finds somebody and reads their places', async () => {
  expect(await signInBoth()).toMatchObject({
    account: { upn: CITRA },
    desk: { isOffered: true, account: { upn: NGOZI } },
  });
  const found = expectValue(await desktop.handlers['desk:search']('rahm'));
  expect(found).toEqual([{ id: expect.any(String), upn: SITI, displayName: 'Siti Rahmawati' }]);

  const receipt = expectValue(await desktop.handlers['places:check'](SITI));
  expect(receipt).toMatchObject({ person: { upn: SITI }, actor: { upn: NGOZI } });
  expect(new Set(read)).toEqual(new Set([SITI]));
  expect(expectValue(await desktop.handlers['places:check'](null))).toMatchObject({ actor: { upn: CITRA } });
  expect(expectValue(await desktop.handlers['desk:allow-sharepoint']())).toMatchObject({ account: { upn: CITRA } });
});

it('asks nothing about others before IT has signed in, and after IT has left', async () => {
  const refused = { failure: { kind: 'sign-in-needed' } };
  expect(await desktop.handlers['desk:search']('citra')).toMatchObject(refused);
  expect(await desktop.handlers['places:check'](SITI)).toMatchObject(refused);
  expect(await desktop.handlers['desk:allow-sharepoint']()).toMatchObject(refused);
  await signInBoth();
  expect(await desktop.handlers['desk:sign-out']()).toMatchObject({
    account: { upn: CITRA },
    desk: { account: null },
  });
  expect(await desktop.handlers['desk:search']('citra')).toMatchObject(refused);
  expect(await desktop.handlers['places:check'](SITI)).toMatchObject(refused);
});

it('ends IT’s visit with the person’s own sign-in', async () => {
  await signInBoth();
  expect(await desktop.handlers['account:sign-out']()).toMatchObject({ account: null, desk: { account: null } });
});

it('keeps nothing of IT’s sign-in for the next start', async () => {
  await signInBoth();
  await desktop.close();
  desktop = await openDesktop(true);
  expect(await desktop.handlers['app:get-state']()).toMatchObject({
    account: { upn: CITRA },
    desk: { isOffered: true, account: null },
  });
  const kept = await readdir(path.join(stateDir, 'demo', 'client'));
  expect(kept.filter((name) => name.startsWith('tokens'))).toEqual(['tokens.bin']);
});

it('is not offered where IT registered no app for it', async () => {
  await desktop.close();
  desktop = await openDesktop(false);
  await desktop.handlers['demo:leave']();
  expect(await desktop.handlers['app:get-state']()).toMatchObject({ desk: { isOffered: false } });
  expect(await desktop.handlers['desk:sign-in']()).toMatchObject({ failure: { kind: 'not-configured' } });
});

it('drops the search that somebody typed on from', async () => {
  await signInBoth();
  const [first, second] = await Promise.all([
    desktop.handlers['desk:search']('s'),
    desktop.handlers['desk:search']('siti'),
  ]);
  expect(first).toMatchObject({ failure: { kind: 'stopped' } });
  expect(expectValue(second)).toHaveLength(1);
});
