import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../../../contract/app-state.ts';
import type { Events } from '../../../../contract/ipc.ts';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../demo-tenant/walk-sign-in.ts';
import { createDesktop, type Desktop } from '../../../../main/desktop/create-desktop.ts';
import type { DesktopOptions } from '../../../../main/desktop/desktop-options.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import { createOldPhotoStore } from '../../../../main/publish/old-photo-store.ts';
import { findFolders } from '../../../../main/settings/folders.ts';
import { loadSettings } from '../../../../main/settings/load-settings.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { NO_VISITS } from '../../../fakes/no-visits.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const CITRA = 'citra@selfsame.example';
const CENTRE = { crop: 'centre', angle: 0, turn: 0 } as const;

/** Real encryption is Electron's business; what matters here is that tokens outlive the desktop. */
const PROTECTOR = {
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 0x55) as Buffer,
  decryptString: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x55)).toString(),
};

let stateDir: string;
let opened: Desktop[];
let told: { readonly channel: keyof Events; readonly payload: unknown }[];
let broughtToFront: number;

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'desktop-'));
  opened = [];
  told = [];
  broughtToFront = 0;
});

afterEach(async () => {
  for (const desktop of opened) await desktop.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function open(changes: Partial<DesktopOptions> = {}): Promise<Desktop> {
  const folders = findFolders({ platform: 'linux', env: {}, homeDir: stateDir, stateDirOverride: stateDir });
  const settings = expectValue(
    await loadSettings({ ...folders, policyFile: path.join(stateDir, 'no-policy.json') }),
  );
  const desktop = await createDesktop({
    folders,
    settings,
    problem: null,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    protector: PROTECTOR,
    openSignInPage: walkSignIn({ upn: CITRA, consent: true }),
    openLink: async () => undefined,
    openCauseLink: async () => undefined,
    ...NO_VISITS,
    camera: {
      getAccess: async () => ({ status: 'granted', platform: 'linux' }),
      openSettings: async () => undefined,
    },
    isScreenReaderOn: () => false,
    copyText: () => undefined,
    choosePicture: async () => ({ ok: true, value: null }),
    chooseReportFile: async () => null,
    notify: () => undefined,
    pictures: createInProcessPictures(),
    emit: (channel, payload) => void told.push({ channel, payload }),
    bringToFront: () => {
      broughtToFront += 1;
    },
    word: createText('en'),
    log: new FakeLog(),
    version: '1.2.3',
    locale: 'en',
    startInDemo: false,
    ...changes,
  });
  opened.push(desktop);
  return desktop;
}

const state = async ({ handlers }: Desktop): Promise<AppState> => handlers['app:get-state']();

describe('a machine without configuration', () => {
  it('offers the demo tenant and can do nothing else', async () => {
    const desktop = await open();
    expect(await state(desktop)).toEqual({
      tenant: null,
      demoOffered: true,
      account: null,
      tokenStorage: 'encrypted',
      faceAnalysis: true,
      screenReader: false,
      blockUnusablePhotos: false,
      dismissedFindings: [],
      desk: { isOffered: false, account: null },
      attemptsAllowed: true,
      refreshPage: null,
      reminder: null,
      locale: 'en',
      version: '1.2.3',
      problem: null,
    });
    expect(await desktop.handlers['account:sign-in']()).toMatchObject({ failure: { kind: 'not-configured' } });
    expect(await desktop.handlers['photo:get-current']()).toMatchObject({ failure: { kind: 'sign-in-needed' } });
    expect(await desktop.handlers['account:allow-sharepoint']()).toMatchObject({
      failure: { kind: 'sign-in-needed' },
    });
  });

  it('does not start the demo tenant where policy forbids it', async () => {
    await writeFile(path.join(stateDir, 'config.json'), '{"demoAllowed":false}');
    const desktop = await open();
    expect((await state(desktop)).demoOffered).toBe(false);
    expect(await desktop.handlers['demo:start']()).toMatchObject({ failure: { kind: 'demo-unavailable' } });
  });
});

it('names who manages a configured tenant', async () => {
  const guid = '00000000-0000-4000-8000-000000000001';
  const config = { tenantId: guid, clientId: guid, managedBy: 'Contoso IT' };
  await writeFile(path.join(stateDir, 'config.json'), JSON.stringify(config));
  expect(await state(await open())).toMatchObject({
    tenant: { kind: 'real', managedBy: 'Contoso IT' },
    demoOffered: false,
  });
});

describe('old photos that are beyond their time', () => {
  const RETENTION = { oldPhotoCount: 5, oldPhotoDays: 30 };

  /** Of a person in the configured tenant and of one in the demo tenant; told how many files are left. */
  async function keepOldPhotos() {
    const folders = ['', 'demo/client'].map((dir) => path.join(stateDir, dir, 'tenants', 'tenant', 'person'));
    const published = { bytes: Buffer.from('photo'), width: 1, height: 1 };
    for (const folder of folders) {
      const store = createOldPhotoStore(folder, RETENTION, () => Date.parse('2020-01-01T00:00:00Z'));
      await store.add({ before: null, published, etagBefore: null });
    }
    return () => Promise.all(folders.map(async (folder) => (await readdir(path.join(folder, 'photos'))).length));
  }

  it('are removed', async () => {
    const left = await keepOldPhotos();
    await open();
    await expect.poll(left).toEqual([0, 0]);
  });

  it('stay where nobody can tell how long they are to be kept', async () => {
    const left = await keepOldPhotos();
    await open({ problem: { kind: 'bad-configuration', file: 'policy.json', setting: 'json' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await left()).toEqual([2, 2]);
  });
});

it('works in the demo tenant, remembers it and who is signed in, and leaves it', async () => {
  const tenant = await startDemoTenant({ stateDir });
  try {
    const first = await open();
    expectValue(await first.handlers['demo:start']());
    const signedIn = expectValue(await first.handlers['account:sign-in']());
    expect(signedIn).toMatchObject({ tenant: { kind: 'demo' }, account: { upn: CITRA } });
    expect(broughtToFront).toBe(1);

    const portrait = expectValue(
      await first.handlers['portrait:open-bytes']({
        bytes: await drawPortrait(CITRA, 'earlier'),
        name: 'earlier.jpg',
      }),
    );
    const request = { portraitId: portrait.portraitId, adjustment: CENTRE, override: null };
    const receipt = expectValue(await first.handlers['photo:publish'](request));
    expect(receipt.places.find(({ place }) => place === 'graph')?.verdict).toBe('same');
    expect(await first.handlers['coach:dismiss']('EyesOpen')).toMatchObject({ dismissedFindings: ['EyesOpen'] });
    const steps = told.filter(({ channel }) => channel === 'publish:progress').map(({ payload }) => payload);
    expect(steps[0]).toEqual({ step: 'prepare', state: 'running' });
    expect(told.filter(({ channel }) => channel === 'places:read')).toHaveLength(receipt.places.length);
    await first.close();
    opened = [];

    const second = await open();
    expect(await state(second)).toMatchObject({ tenant: { kind: 'demo' }, account: { upn: CITRA } });
    await expect.poll(async () => (await state(second)).dismissedFindings).toEqual(['EyesOpen']);
    expect(await second.handlers['coach:restore']()).toMatchObject({ dismissedFindings: [] });
    const current = expectValue(await second.handlers['photo:get-current']());
    expect(current).toMatchObject({ width: 648, canUndo: true });
    const left = expectValue(
      await second.handlers['portrait:open-bytes']({ bytes: await drawPortrait(CITRA, 'new'), name: null }),
    );
    expect(await second.handlers['account:sign-out']()).toMatchObject({ account: null });
    const { portraitId } = left;
    expect(await second.handlers['portrait:preview-photo']({ portraitId, adjustment: CENTRE })).toMatchObject({
      failure: { kind: 'portrait-closed' },
    });
    expect(await second.handlers['demo:leave']()).toMatchObject({ tenant: null });
    expect(await state(await open())).toMatchObject({ tenant: null });
  } finally {
    await tenant.close();
  }
});

it('keeps tokens in memory where nothing can be encrypted, and says so', async () => {
  const desktop = await open({ protector: { ...PROTECTOR, isEncryptionAvailable: () => false } });
  expectValue(await desktop.handlers['demo:start']());
  expect(await state(desktop)).toMatchObject({ tokenStorage: 'memory' });
});

it('ends a sign-in that waits in the browser', async () => {
  const desktop = await open({ openSignInPage: async () => undefined });
  expectValue(await desktop.handlers['demo:start']());
  const waiting = desktop.handlers['account:sign-in']();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await desktop.handlers['account:cancel-sign-in']();
  expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'sign-in-cancelled' } });
});

it('knows one person at a time, now and at the next start', async () => {
  const tenant = await startDemoTenant({ stateDir });
  try {
    let upn = CITRA;
    const asWhoever = (url: string) => walkSignIn({ upn, consent: true })(url);
    const first = await open({ openSignInPage: asWhoever });
    expectValue(await first.handlers['demo:start']());
    expectValue(await first.handlers['account:sign-in']());
    upn = 'amina@selfsame.example';
    expectValue(await first.handlers['account:sign-in']());
    const second = await open({ openSignInPage: asWhoever });
    expect((await state(second)).account?.upn).toBe('amina@selfsame.example');
    await second.handlers['account:sign-out']();
    expect((await state(await open())).account).toBeNull();
  } finally {
    await tenant.close();
  }
});

it('enters the demo tenant once, however often it is asked to', async () => {
  const desktop = await open();
  const both = await Promise.all([desktop.handlers['demo:start'](), desktop.handlers['demo:start']()]);
  for (const one of both) expectValue(one);
  expectValue(await desktop.handlers['demo:start']());
  expectValue(await desktop.handlers['account:sign-in']());
  expectValue(await desktop.handlers['photo:get-current']());
});

it('stops a publish before it closes, and leaves nothing half done', async () => {
  const desktop = await open({
    emit: (channel, payload) => {
      const isBackedUp = channel === 'publish:progress' && matches(payload, { step: 'back-up', state: 'done' });
      if (isBackedUp) closing = desktop.close();
    },
  });
  let closing: Promise<void> | null = null;
  expectValue(await desktop.handlers['demo:start']());
  expectValue(await desktop.handlers['account:sign-in']());
  const bytes = await drawPortrait(CITRA, 'new');
  const portrait = expectValue(await desktop.handlers['portrait:open-bytes']({ bytes, name: null }));
  const request = { portraitId: portrait.portraitId, adjustment: CENTRE, override: null };
  expect(await desktop.handlers['photo:publish'](request)).toEqual({ ok: false, failure: { kind: 'stopped' } });
  await closing;
  expect(await desktop.handlers['photo:undo']()).toMatchObject({ failure: { kind: 'sign-in-needed' } });
});

function matches(payload: unknown, part: object): boolean {
  return Object.entries(part).every(([name, value]) => (payload as Record<string, unknown>)[name] === value);
}
