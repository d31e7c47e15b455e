import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../../../main/settings/load-settings.ts';
import { DEFAULT_STATION } from '../../../../main/settings/station-settings.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const CLIENT = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';
const isPosix = process.platform !== 'win32';

let dir: string;
let policyFile: string;
let configFile: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-settings-'));
  await mkdir(join(dir, 'policy'), { mode: 0o755 });
  policyFile = join(dir, 'policy', 'policy.json');
  configFile = join(dir, 'config.json');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const owner = process.getuid?.() ?? 0;
const load = () => loadSettings({ policyFile, configFile }, { policyOwnerUid: owner });
const writePolicy = (settings: object) => writeFile(policyFile, JSON.stringify(settings), { mode: 0o644 });
const writeConfig = (settings: object) => writeFile(configFile, JSON.stringify(settings));

describe('loadSettings', () => {
  it('starts unconfigured, with the demo offered', async () => {
    expect(await load()).toEqual({
      ok: true,
      value: {
        cloud: 'global',
        tenantId: null,
        clientId: null,
        itClientId: null,
        sharePointHost: null,
        locale: null,
        demoAllowed: true,
        heicAllowed: true,
        managedBy: null,
        faceAnalysis: true,
        blockUnusablePhotos: false,
        attemptsAllowed: true,
        refreshPage: null,
        logLevel: 'info',
        retention: { oldPhotoCount: 5, oldPhotoDays: 30, receiptDays: 365, logDays: 30 },
        station: DEFAULT_STATION,
        files: [],
        unknown: [],
      },
    });
  });

  it.runIf(isPosix)(
    'takes a file where a folder should be for no settings: the state folder is what will be told',
    async () => {
      await writeFile(join(dir, 'plain'), '');
      expect(await loadSettings({ policyFile, configFile: join(dir, 'plain', 'config.json') })).toMatchObject({
        ok: true,
        value: { files: [] },
      });
    },
  );

  it('keeps looking for faces where policy asks for a usable one, whatever the user wants', async () => {
    await writePolicy({ blockUnusablePhotos: true });
    await writeConfig({ faceAnalysis: false });
    expect(await load()).toMatchObject({ value: { blockUnusablePhotos: true, faceAnalysis: true } });
    await writePolicy({ blockUnusablePhotos: true, faceAnalysis: false });
    expect(await load()).toMatchObject({ value: { blockUnusablePhotos: true, faceAnalysis: false } });
  });

  it('puts policy over the user, setting by setting', async () => {
    await writePolicy({ tenantId: TENANT, managedBy: 'IT Jakarta', retention: { oldPhotoDays: 7 } });
    await writeConfig({
      tenantId: CLIENT,
      clientId: CLIENT,
      locale: 'id',
      retention: { oldPhotoDays: 90, logDays: 3 },
    });
    expect(await load()).toMatchObject({
      value: {
        tenantId: TENANT,
        clientId: CLIENT.toLowerCase(),
        managedBy: 'IT Jakarta',
        locale: 'id',
        demoAllowed: false,
        retention: { oldPhotoCount: 5, oldPhotoDays: 7, receiptDays: 365, logDays: 3 },
        files: [policyFile, configFile],
      },
    });
  });

  it('puts policy over the user in what makes a station, member by member', async () => {
    await writePolicy({ station: { way: 'person-signs-in', retakes: 2 } });
    await writeConfig({ station: { way: 'operator', idleSeconds: 30, colour: 'red' } });
    expect(await load()).toMatchObject({
      value: {
        station: { ...DEFAULT_STATION, way: 'person-signs-in', retakes: 2, idleSeconds: 30 },
        unknown: [{ setting: 'station.colour' }],
      },
    });
  });

  it.each([
    ['station.list.file', { list: { kind: 'csv', file: 'people.csv' } }],
    ['station.pinHash', { pinHash: '1234' }],
    ['station.languages.0', { languages: ['not a language'] }],
    ['station.retakes', { retakes: 21 }],
  ])('refuses a station with a wrong %s', async (setting, station) => {
    await writePolicy({ station });
    expect(await load()).toMatchObject({ ok: false, failure: { kind: 'bad-configuration', setting } });
  });

  it('keeps the demo beside a real tenant only where a file says so', async () => {
    await writePolicy({ tenantId: TENANT, demoAllowed: true, heicAllowed: false });
    expect(await load()).toMatchObject({ value: { demoAllowed: true, heicAllowed: false } });
  });

  it('reads a file that Notepad saved', async () => {
    await writeFile(configFile, `\uFEFF${JSON.stringify({ locale: 'id' })}`);
    expect(await load()).toMatchObject({ value: { locale: 'id' } });
  });

  it('names settings that nothing has', async () => {
    await writeConfig({ $schema: './x.json', tenantID: TENANT, retention: { days: 3 } });
    expect(await load()).toMatchObject({
      value: {
        tenantId: null,
        unknown: [
          { file: configFile, setting: 'tenantID' },
          { file: configFile, setting: 'retention.days' },
        ],
      },
    });
  });

  it.each([
    ['cloud', { cloud: 'mars' }],
    ['cloud', { cloud: 'demo' }],
    ['tenantId', { tenantId: 'contoso.onmicrosoft.com' }],
    ['clientId', { clientId: 7 }],
    ['sharePointHost', { sharePointHost: 'https://contoso-my.sharepoint.com/' }],
    ['sharePointHost', { sharePointHost: 'contoso-my.sharepoint.com.evil.example' }],
    ['sharePointHost', { cloud: 'dod', sharePointHost: 'contoso-my.sharepoint.com' }],
    ['locale', { locale: 'not a locale' }],
    ['demoAllowed', { demoAllowed: 'yes' }],
    ['heicAllowed', { heicAllowed: 1 }],
    ['retention.oldPhotoDays', { retention: { oldPhotoDays: 0 } }],
    ['logLevel', { logLevel: 'loud' }],
  ])('refuses a bad %s by name: %j', async (setting, settings) => {
    await writeConfig(settings);
    expect(await load()).toEqual({ ok: false, failure: { kind: 'bad-configuration', file: configFile, setting } });
  });

  it('blames the file whose value it is', async () => {
    await writePolicy({ cloud: 'china' });
    await writeConfig({ sharePointHost: 'contoso-my.sharepoint.com' });
    expect(await load()).toMatchObject({ failure: { file: configFile, setting: 'sharePointHost' } });
    await writePolicy({ cloud: 'china', sharePointHost: 'contoso-my.sharepoint.com' });
    expect(await load()).toMatchObject({ failure: { file: policyFile, setting: 'sharePointHost' } });
  });

  it.each([
    ['nothing', ''],
    ['a cut file', '{"cloud":'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('refuses %s instead of a JSON object', async (_what, text) => {
    await writeFile(configFile, text);
    expect(await load()).toMatchObject({
      failure: { kind: 'bad-configuration', file: configFile, setting: 'json' },
    });
  });

  it('refuses a folder in place of a file', async () => {
    await mkdir(configFile);
    expect(await load()).toMatchObject({ failure: { kind: 'bad-configuration', file: configFile } });
  });

  it.runIf(isPosix)('refuses a policy that others could have written', async () => {
    await writePolicy({ tenantId: TENANT });
    await chmod(policyFile, 0o666);
    const refused = { ok: false, failure: { kind: 'bad-configuration', file: policyFile, setting: 'permissions' } };
    expect(await load()).toEqual(refused);
    await chmod(policyFile, 0o644);
    await chmod(join(dir, 'policy'), 0o777);
    expect(await load()).toEqual(refused);
  });
});
