import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;

/** Version of the format, in clear, and part of what is authenticated. */
const MAGIC = Buffer.from('SSQ1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CONTENT_AT = MAGIC.length + NONCE_BYTES + TAG_BYTES;
const CIPHER = 'aes-256-gcm';

/**
 * Encrypt for a file of this name: magic, a nonce of its own for every write, tag, ciphertext. The name is
 * authenticated too, so that a file that was renamed or put in another's place does not open.
 */
export function seal(key: Buffer, name: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(name));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), sealed]);
}

/** Null for anything but what `seal` made with this key for a file of this name. */
export function unseal(key: Buffer, name: string, bytes: Buffer): Buffer | null {
  if (bytes.length < CONTENT_AT || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const nonce = bytes.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const tag = bytes.subarray(MAGIC.length + NONCE_BYTES, CONTENT_AT);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(name)).setAuthTag(tag);
  const content = decipher.update(bytes.subarray(CONTENT_AT));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    // `final` throws a plain Error, and only where the tag does not fit.
    return null;
  }
}

function boundTo(name: string): Buffer {
  return Buffer.concat([MAGIC, Buffer.from(name)]);
}
