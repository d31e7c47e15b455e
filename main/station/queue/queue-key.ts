import { hkdfSync, randomBytes } from 'node:crypto';
import type { Protector } from '../../identity/protector.ts';
import type { QueueFolder } from './queue-folder.ts';
import { KEY_BYTES } from './seal.ts';

export const KEY_FILE = 'queue.key';

/** Tells our file from anything else before it is decrypted. */
const HEADER = Buffer.from('SSK1');

/** The queue's key as safeStorage kept it; null where there is none, or none that this machine can read any more. */
export async function readQueueKey(folder: QueueFolder, protector: Protector): Promise<Buffer | null> {
  const bytes = await folder.read(KEY_FILE);
  if (bytes === null || !bytes.subarray(0, HEADER.length).equals(HEADER)) return null;
  const text = decrypt(protector, bytes.subarray(HEADER.length));
  if (text === null) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** A new key, on the disk before anything is encrypted with it. */
export async function makeQueueKey(folder: QueueFolder, protector: Protector): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const kept = protector.encryptString(key.toString('base64'));
  await folder.write(KEY_FILE, Buffer.concat([HEADER, kept]));
  return key;
}

/** What a tenant's photos are encrypted with: under another tenant's key they don't open. */
export function keyForTenant(key: Buffer, tenantId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `selfsame queue of ${tenantId.toLowerCase()}`, KEY_BYTES));
}

/** safeStorage throws plain errors for bytes of another machine or account, and where its key ring refuses. */
function decrypt(protector: Protector, bytes: Buffer): string | null {
  try {
    return protector.decryptString(bytes);
  } catch {
    return null;
  }
}
