import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { CHECK_IDS, type CheckId } from '../../../../main/doctor/check.ts';
import { createChecks, type DoctorOptions } from '../../../../main/doctor/create-checks.ts';
import { runChecks } from '../../../../main/doctor/run-checks.ts';
import type { Fetch } from '../../../../main/http/fetch.ts';
import type { Identity } from '../../../../main/identity/identity.ts';
import { loadSettings } from '../../../../main/settings/load-settings.ts';
import { FakeEntra, TENANT_ID } from '../../../fakes/fake-entra.ts';

const ACCOUNT = {
  id: 'p-1',
  upn: 'citra@selfsame.example',
  displayName: 'Citra Dewi',
  homeAccountId: 'p-1.t-1',
  tenantId: TENANT_ID,
};
const HOST = 'https://contoso-my.sharepoint.com';
const SHAREPOINT_SCOPE = `${HOST}/AllSites.Read`;

const FACTS = { format: 'jpeg', width: 160, height: 213, turn: 0, faceAnalysis: 'done', findings: [] } as const;
const CROP = { left: 0, top: 0, width: 160, height: 160, angle: 0, turn: 0 } as const;
const EYE = { x: 80, y: 80 };
const FACE = { box: CROP, eyes: { left: EYE, right: EYE }, roll: 0, yaw: 0, pitch: 0, crop: CROP };

/** Opens everything and finds one face; the real thing is in `pictures.test.ts`. */
const pictures: DoctorOptions['pictures'] = {
  inspect: async () => succeed({ ...FACTS, crop: CROP, faces: [FACE] }),
  prepare: async () => {
    const photo = { jpeg: new Uint8Array(), width: 1, height: 1, sha256: '' };
    return succeed({ photo, small: photo, crop: CROP, faceAnalysis: 'done', findings: [] });
  },
};

let dir: string;
let policyFile: string;
let configFile: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-doctor-'));
  policyFile = join(dir, 'policy', 'policy.json');
  configFile = join(dir, 'config.json');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Somebody signed in, with every permission but those in `refusals`. */
function identityFake(refusals: Readonly<Record<string, Failure>> = {}, accounts = [ACCOUNT]): Identity {
  const signIns: string[] = [];
  return {
    accounts: async () => accounts,
    signIn: async ({ scopes }) => {
      signIns.push(...scopes);
      return signIns.length === 1 ? succeed(ACCOUNT) : fail({ kind: 'sign-in-cancelled' });
    },
    getToken: async (_account, [scope = '']) => {
      const refusal = refusals[scope];
      return refusal === undefined ? succeed('token') : fail(refusal);
    },
    signOut: async () => undefined,
  };
}

const healthy: Fetch = async (url) => {
  const headers = { date: new Date().toUTCString() };
  if (url.endsWith('/v1.0/me')) return new Response('{}', { status: 401, headers });
  return Response.json({ issuer: `https://login/${TENANT_ID}/v2.0` }, { headers });
};

function tenantFake(more: Partial<NonNullable<DoctorOptions['tenant']>> = {}, fetch: Fetch = healthy) {
  return {
    connection: { ...new FakeEntra().connection, fetch },
    identity: identityFake(),
    maySignIn: false,
    findSharePointHost: async (): Promise<Result<string, Failure>> => succeed(HOST),
    ...more,
  };
}

/** IT signed in, with every permission but those in `refusals`. */
function itFake(identity: Identity = identityFake()): NonNullable<DoctorOptions['it']> {
  return { connection: new FakeEntra().connection, identity, maySignIn: false };
}

async function check(more: Partial<DoctorOptions> = {}) {
  const options: DoctorOptions = {
    settings: await loadSettings({ policyFile, configFile }),
    folders: { policyFile, stateDir: join(dir, 'state') },
    encryption: 'available',
    pictures,
    tenant: tenantFake(),
    it: itFake(),
    ...more,
  };
  const reports = await runChecks(createChecks(options));
  return (id: CheckId) => reports.find((report) => report.id === id);
}

describe('the doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    await writeFile(configFile, JSON.stringify({ tenantId: TENANT_ID, clientId: TENANT_ID }));
    const report = await check();
    expect(CHECK_IDS.map((id) => `${id}: ${report(id)?.state}`)).toEqual(CHECK_IDS.map((id) => `${id}: ok`));
    expect(report('configuration')?.facts).toEqual({ files: configFile, count: 1 });
    const formats = 'jpeg, png, webp, avif, heic, tiff, gif';
    expect(report('pictures')?.facts).toEqual({ formats, faces: 'found' });
    await writeFile(configFile, JSON.stringify({ heicAllowed: false, faceAnalysis: false }));
    expect((await check())('pictures')?.facts).toEqual({ formats: formats.replace(' heic,', ''), faces: 'off' });
  });

  it('skips the tenant where none is configured, and tells who sets it up', async () => {
    const report = await check({ tenant: null, it: null });
    expect(report('configuration')).toEqual({
      id: 'configuration',
      state: 'warning',
      facts: { reason: 'missing', setting: 'tenantId, clientId', file: policyFile },
      who: 'admin',
    });
    expect(CHECK_IDS.filter((id) => report(id)?.state === 'skipped')).toEqual(CHECK_IDS.slice(4, -1));
    expect(report('it-permissions')).toBeUndefined();
  });

  it('names a bad setting and who corrects it', async () => {
    await writeFile(configFile, '{"cloud":"mars"}');
    expect((await check())('configuration')).toMatchObject({
      state: 'failed',
      facts: { reason: 'bad', file: configFile, setting: 'cloud' },
      who: 'person',
    });
  });

  it('names a setting that nothing has', async () => {
    await writeFile(configFile, '{"tenantID":"x"}');
    expect((await check())('configuration')).toMatchObject({
      state: 'warning',
      facts: { reason: 'unknown-setting', file: configFile, setting: 'tenantID', count: 1 },
    });
  });

  it('leaves the state folder as it was', async () => {
    await check();
    expect(await readdir(join(dir, 'state'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('warns of a state folder that others can read', async () => {
    await check();
    await chmod(join(dir, 'state'), 0o755);
    expect((await check())('state-folder')).toMatchObject({
      state: 'warning',
      facts: { reason: 'open-to-others' },
    });
  });

  it('says that the state folder cannot be written', async () => {
    await writeFile(join(dir, 'file'), '');
    const report = await check({ folders: { policyFile, stateDir: join(dir, 'file', 'state') } });
    expect(report('state-folder')).toMatchObject({
      state: 'failed',
      facts: { reason: 'not-writable', code: 'ENOTDIR' },
    });
  });

  it('says that tokens cannot be kept', async () => {
    expect((await check({ encryption: 'unavailable' }))('encryption')).toMatchObject({
      state: 'warning',
      who: 'admin',
    });
    expect((await check({ encryption: 'not-used' }))('encryption')).toMatchObject({ state: 'skipped' });
  });
});

describe('the doctor on the network', () => {
  const failing = (code: string) => () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

  it.each([
    ['ENOTFOUND', 'no-answer', 'person'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate', 'admin'],
  ])('tells %s as %s, for the %s', async (code, reason, who) => {
    const report = await check({ tenant: tenantFake({}, failing(code)) });
    expect(report('login-host')).toMatchObject({ state: 'failed', facts: { code, reason }, who });
    expect(report('graph-host')).toMatchObject({ state: 'failed', facts: { code, reason }, who });
    expect(report('clock')).toMatchObject({ state: 'skipped' });
    expect(report('tenant')).toMatchObject({ state: 'skipped' });
  });

  it('sees through a captive portal', async () => {
    const portal = async () => new Response('<h1>Hotel Wi-Fi</h1>');
    const report = await check({ tenant: tenantFake({}, portal) });
    expect(report('graph-host')).toMatchObject({
      state: 'warning',
      facts: { reason: 'unexpected-answer', status: 200 },
    });
    expect(report('tenant')).toMatchObject({ state: 'failed' });
  });

  it('blames Microsoft for trouble of theirs', async () => {
    const down = async () => new Response('', { status: 503 });
    const report = await check({ tenant: tenantFake({}, down) });
    expect(report('login-host')).toMatchObject({ state: 'failed', who: 'microsoft' });
    expect(report('graph-host')).toMatchObject({ state: 'failed', who: 'microsoft' });
    expect(report('tenant')).toMatchObject({ state: 'skipped' });
  });

  it('finds a tenant id that Entra does not know', async () => {
    const unknown = async () => Response.json({ error: 'invalid_tenant' }, { status: 400 });
    const report = await check({ tenant: tenantFake({}, unknown) });
    expect(report('tenant')).toMatchObject({
      state: 'failed',
      facts: { tenantId: TENANT_ID, status: 400 },
      who: 'admin',
    });
  });

  it('finds a clock that is wrong', async () => {
    const ahead = async () =>
      Response.json({}, { headers: { date: new Date(Date.now() + 3_600_000).toUTCString() } });
    const report = await check({ tenant: tenantFake({}, ahead) });
    expect(report('clock')?.state).toBe('warning');
    expect(Number(report('clock')?.facts['seconds'])).toBeCloseTo(-3600, -1);
  });
});

describe('the doctor on signing in', () => {
  it('asks nobody unless it may', async () => {
    const tenant = tenantFake({ identity: identityFake({}, []) });
    const report = await check({ tenant });
    expect(report('sign-in')).toMatchObject({ state: 'skipped', facts: { reason: 'not-signed-in' } });
    expect(report('graph-consent')).toMatchObject({ state: 'skipped' });
  });

  it('asks once where it may', async () => {
    const tenant = tenantFake({ identity: identityFake({}, []), maySignIn: true });
    const report = await check({ tenant });
    expect(report('sign-in')).toMatchObject({ state: 'ok', facts: { upn: ACCOUNT.upn } });
    expect(report('sharepoint-consent')).toMatchObject({ state: 'ok' });
  });

  it('tells which permission of Graph is missing', async () => {
    const scope = 'https://graph.microsoft.com/User.ReadWrite';
    const identity = identityFake({ [scope]: { kind: 'consent-needed', scopes: [scope] } });
    expect((await check({ tenant: tenantFake({ identity }) }))('graph-consent')).toMatchObject({
      state: 'failed',
      facts: { scope, reason: 'consent-needed', scopes: scope },
      who: 'admin',
    });
  });

  it('takes a refused SharePoint permission for a choice', async () => {
    const identity = identityFake({ [SHAREPOINT_SCOPE]: { kind: 'consent-needed', scopes: [SHAREPOINT_SCOPE] } });
    expect((await check({ tenant: tenantFake({ identity }) }))('sharepoint-consent')).toMatchObject({
      state: 'warning',
      facts: { reason: 'consent-needed' },
    });
  });

  it('goes on without a SharePoint host', async () => {
    const findSharePointHost = async () => fail<Failure>({ kind: 'no-sharepoint-licence' });
    const report = await check({ tenant: tenantFake({ findSharePointHost }) });
    expect(report('sharepoint-host')).toMatchObject({
      state: 'warning',
      facts: { reason: 'no-sharepoint-licence' },
    });
    expect(report('sharepoint-consent')).toMatchObject({ state: 'skipped' });
  });
});
