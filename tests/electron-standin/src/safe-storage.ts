import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';
import { app } from './app.ts';

type Backend = ReturnType<E.SafeStorage['getSelectedStorageBackend']>;
type Slice = Pick<
  E.SafeStorage,
  | 'decryptString'
  | 'encryptString'
  | 'getSelectedStorageBackend'
  | 'isEncryptionAvailable'
  | 'setUsePlainTextEncryption'
>;

const PREFIX = Buffer.from('v11');
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

let isPlainTextAllowed = false;
let key: Buffer | undefined;

/**
 * Real encryption with a key of its own in the user-data folder, standing for a keyring;
 * `--standin-safe-storage=basic_text|none` stands for a machine without one. Electron's own `--password-store=basic`
 * is not heeded: Playwright gives it to every app.
 */
export const safeStorage = {
  isEncryptionAvailable: () => {
    if (!app.isReady()) return false;
    const backend = selectedBackend();
    return backend === 'gnome_libsecret' || (backend === 'basic_text' && isPlainTextAllowed);
  },
  getSelectedStorageBackend: () => (app.isReady() ? selectedBackend() : 'unknown'),
  setUsePlainTextEncryption: (isAllowed: boolean) => {
    isPlainTextAllowed = isAllowed;
  },
  encryptString: (text: string) => {
    if (!safeStorage.isEncryptionAvailable())
      throw new Error(
        'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
      );
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', readKey(), iv);
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([PREFIX, iv, cipher.getAuthTag(), data]);
  },
  decryptString: (encrypted: Buffer) => {
    try {
      return decrypt(encrypted);
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  },
} satisfies Slice;

function selectedBackend(): Backend {
  const asked = app.commandLine.getSwitchValue('standin-safe-storage');
  if (asked === 'none') return 'unknown';
  return asked === 'basic_text' ? 'basic_text' : 'gnome_libsecret';
}

function decrypt(encrypted: Buffer): string {
  if (!safeStorage.isEncryptionAvailable()) throw new Error('Encryption is not available');
  if (!encrypted.subarray(0, PREFIX.length).equals(PREFIX)) throw new Error('Unknown prefix');
  const ivEnd = PREFIX.length + IV_BYTES;
  const tagEnd = ivEnd + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', readKey(), encrypted.subarray(PREFIX.length, ivEnd));
  decipher.setAuthTag(encrypted.subarray(ivEnd, tagEnd));
  return Buffer.concat([decipher.update(encrypted.subarray(tagEnd)), decipher.final()]).toString('utf8');
}

function readKey(): Buffer {
  if (key !== undefined) return key;
  const file = path.join(app.getPath('userData'), 'standin.key');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600 });
  }
  key = readFileSync(file);
  return key;
}
