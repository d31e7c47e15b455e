import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ICachePlugin, TokenCacheContext } from '@azure/msal-node';
import { isSystemError, writePrivately } from '../files/private-files.ts';
import type { Log } from '../log/log.ts';
import { canEncrypt, type Protector } from './protector.ts';

/** MSAL's tokens on the disk, encrypted. */
export interface TokenCache extends ICachePlugin {
  /** Remove every token of every account from this machine. */
  readonly clear: () => Promise<void>;
}

export interface TokenCacheOptions {
  readonly file: string;
  readonly protector: Protector;
  readonly log: Log;
}

/** Format of the file: tells ours from anything else before it is decrypted. */
const HEADER = Buffer.from('SST1');

/**
 * Keep tokens encrypted in `file` (0600). Null where the machine has no encryption: pass no plugin to MSAL then,
 * because one that does nothing signs people out (MSAL empties its memory before it asks the plugin).
 * A file that can't be read is set aside as `.bad` and means "sign in again".
 */
export function createTokenCache({ file, protector, log }: TokenCacheOptions): TokenCache | null {
  if (!canEncrypt(protector)) return null;
  /** What this process knows, for when the file can't be read right now. */
  let known = '';
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work, work);
    return queue;
  };

  async function read(context: TokenCacheContext): Promise<void> {
    try {
      known = decrypt(await readFile(file), protector);
    } catch (error) {
      // Not written yet, or it could not be: what this process knows still holds.
      if (codeOf(error) !== 'ENOENT') await setAside(error);
    }
    if (known !== '') context.tokenCache.deserialize(known);
  }

  async function setAside(error: unknown): Promise<void> {
    log.warn('token-cache-unreadable', { reason: codeOf(error) ?? 'damaged' });
    if (codeOf(error) !== undefined) return;
    known = '';
    await rename(file, `${file}.bad`).catch(() => rm(file, { force: true }));
  }

  async function write(context: TokenCacheContext): Promise<void> {
    if (!context.cacheHasChanged) return;
    known = context.tokenCache.serialize();
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writePrivately(file, Buffer.concat([HEADER, protector.encryptString(known)]));
    } catch (error) {
      log.error('token-cache-not-written', { reason: codeOf(error) ?? 'not encrypted' });
    }
  }

  return {
    beforeCacheAccess: (context) => inTurn(() => read(context)),
    afterCacheAccess: (context) => inTurn(() => write(context)),
    clear: () =>
      inTurn(async () => {
        known = '';
        await Promise.all([file, `${file}.bad`].map((path) => rm(path, { force: true })));
      }),
  };
}

/** Throws on anything but a token cache that this machine wrote. */
function decrypt(bytes: Buffer, protector: Protector): string {
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) throw new Error('not a token cache');
  const text = protector.decryptString(bytes.subarray(HEADER.length));
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not a token cache');
  return text;
}

/** The system's code, e.g. `EACCES`; not Node's own such as `ERR_OSSL_…`, which mean damaged bytes. */
function codeOf(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined;
  return error.code.startsWith('ERR_') ? undefined : error.code;
}
