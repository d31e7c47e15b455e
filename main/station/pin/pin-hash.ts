import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface PinHash {
  /** Base-2 logarithm of scrypt's N. */
  readonly cost: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** 64 MB and about a fifth of a second for each try; the other parameters stand still, so that a hash needs no more. */
const COST = 16;
const BLOCK_SIZE = 8;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Below, guessing gets cheap; above, one try takes a gigabyte. */
const COSTS = { least: 14, most: 18 } as const;

/** Four to twelve digits. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/**
 * Hash of a PIN as configuration and disk hold it: `scrypt$<log2 N>$<salt>$<key>`, both in base64. So few digits are
 * found by whoever has the hash and some hours: it keeps a PIN from being read, not from being guessed.
 */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(pin, { cost: COST, salt });
  return ['scrypt', COST, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Compares in constant time. Nothing fits a hash that can't be read. */
export async function isRightPin(pin: string, stored: string): Promise<boolean> {
  const hash = readPinHash(stored);
  return hash !== null && timingSafeEqual(await deriveKey(pin, hash), hash.key);
}

/** Null for anything but what `hashPin` makes, at any cost that is neither too cheap nor too dear. */
export function readPinHash(stored: string): PinHash | null {
  const parts = /^scrypt\$(\d{1,2})\$([A-Za-z\d+/=]+)\$([A-Za-z\d+/=]+)$/.exec(stored);
  if (parts === null) return null;
  const cost = Number(parts[1]);
  const salt = Buffer.from(parts[2] ?? '', 'base64');
  const key = Buffer.from(parts[3] ?? '', 'base64');
  const isSound = cost >= COSTS.least && cost <= COSTS.most && salt.length >= SALT_BYTES;
  return isSound && key.length === KEY_BYTES ? { cost, salt, key } : null;
}

function deriveKey(pin: string, { cost, salt }: Omit<PinHash, 'key'>): Promise<Buffer> {
  const N = 2 ** cost;
  // Node's own limit is 32 MB; scrypt takes 128 * N * r bytes and a little more.
  const options = { N, r: BLOCK_SIZE, p: 1, maxmem: 256 * N * BLOCK_SIZE };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
