import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../../main/identity/create-identity.ts';
import type { Protector } from '../../../../main/identity/protector.ts';
import { createTokenCache } from '../../../../main/identity/token-cache.ts';
import { SILENT_LOG } from '../../../../main/log/log.ts';
import { answerLoopback, FakeEntra } from '../../../fakes/fake-entra.ts';

const SCOPES = ['https://graph.microsoft.com/User.ReadWrite'];
const SIGN_IN_AGAIN = { ok: false, failure: { kind: 'sign-in-needed' } };

/** safeStorage's shape over real encryption. */
function protectorFake(key: Buffer, backend = 'gnome_libsecret'): Protector {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString: (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return `${decipher.update(bytes.subarray(12, -16), undefined, 'utf8')}${decipher.final('utf8')}`;
    },
  };
}

let dir: string;
let file: string;
let protector: Protector;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-tokens-'));
  file = join(dir, 'state', 'tokens.bin');
  protector = protectorFake(randomBytes(32));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** The app after a start: nothing in memory. */
function start(using: Protector = protector) {
  const cache = createTokenCache({ file, protector: using, log: SILENT_LOG });
  const identity = createIdentity({
    connection: new FakeEntra().connection,
    openBrowser: async (url) => {
      await answerLoopback(url, { code: 'a-code' });
    },
    cachePlugin: cache,
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });
  return { cache, identity };
}

async function signIn(using: Protector = protector) {
  const result = await start(using).identity.signIn({ scopes: SCOPES });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

describe('token cache', () => {
  it('keeps somebody signed in over a restart', async () => {
    const account = await signIn();
    const { identity } = start();
    expect(await identity.accounts()).toEqual([account]);
    expect(await identity.getToken(account, SCOPES)).toEqual({ ok: true, value: 'access-1' });
  });

  it('holds no token that can be read, for its owner only', async () => {
    await signIn();
    expect((await readFile(file)).includes('refresh-1')).toBe(false);
    expect(await readdir(join(dir, 'state'))).toEqual(['tokens.bin']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['cut', (good: Buffer) => good.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['garbage', () => randomBytes(500)],
    ['changed by a bit', (good: Buffer) => Buffer.from(good.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
    ['no JSON inside', () => Buffer.concat([Buffer.from('SST1'), protector.encryptString('not json')])],
    ['a list inside', () => Buffer.concat([Buffer.from('SST1'), protector.encryptString('[]')])],
    ['null inside', () => Buffer.concat([Buffer.from('SST1'), protector.encryptString('null')])],
  ])('sets a file aside that is %s, and means "sign in again"', async (_what, damage) => {
    const account = await signIn();
    await writeFile(file, damage(await readFile(file)));
    const { identity } = start();
    expect(await identity.accounts()).toEqual([]);
    expect(await identity.getToken(account, SCOPES)).toEqual(SIGN_IN_AGAIN);
    expect(await readdir(join(dir, 'state'))).toEqual(['tokens.bin.bad']);
    expect(await identity.signIn({ scopes: SCOPES })).toMatchObject({ ok: true });
    expect(await start().identity.accounts()).toEqual([account]);
  });

  it.each(['{"Account":{"x":{"foo":1}}}', '{"AccessToken":{"k":"str"}}', '{"Account":7}', '{}'])(
    'survives an object that is no token cache: %s',
    async (text) => {
      await signIn();
      await writeFile(file, Buffer.concat([Buffer.from('SST1'), protector.encryptString(text)]));
      const { identity } = start();
      expect(await identity.accounts()).toEqual([]);
      expect(await identity.signIn({ scopes: SCOPES })).toMatchObject({ ok: true });
    },
  );

  it('means "sign in again" on another machine', async () => {
    await signIn();
    expect(await start(protectorFake(randomBytes(32))).identity.accounts()).toEqual([]);
  });

  it('goes on from memory where the file cannot be written', async () => {
    await writeFile(join(dir, 'state'), 'in the way');
    const { identity } = start();
    const result = await identity.signIn({ scopes: SCOPES });
    if (!result.ok) throw new Error(result.failure.kind);
    expect(await identity.getToken(result.value, SCOPES)).toEqual({ ok: true, value: 'access-1' });
  });

  it('leaves nothing behind when it is cleared', async () => {
    const account = await signIn();
    await writeFile(`${file}.bad`, 'old');
    const { cache, identity } = start();
    await identity.signOut(account);
    await cache?.clear();
    expect(await readdir(join(dir, 'state'))).toEqual([]);
  });

  it.each(['basic_text', 'unknown'])('is not kept where Linux offers %s', (backend) => {
    const using = protectorFake(randomBytes(32), backend);
    expect(createTokenCache({ file, protector: using, log: SILENT_LOG })).toBeNull();
  });

  it('is not kept without encryption', () => {
    const using = { ...protector, isEncryptionAvailable: () => false };
    expect(createTokenCache({ file, protector: using, log: SILENT_LOG })).toBeNull();
  });
});
