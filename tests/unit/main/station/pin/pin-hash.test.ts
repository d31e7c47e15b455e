import { describe, expect, it } from 'vitest';
import { stationFile } from '../../../../../main/settings/station-settings.ts';
import { hashPin, isPin, isRightPin, readPinHash } from '../../../../../main/station/pin/pin-hash.ts';

/** Made once with Node's own scrypt: N = 2^14, r = 8, p = 1, a salt of sixteen zero bytes, PIN 2468. */
const KNOWN = `scrypt$14$${Buffer.alloc(16).toString('base64')}$PWDkL049a8+aEqJa5+pGSOLpE8cEGpvvJPTdiyureoc=`;

describe('hash of a PIN', () => {
  it('fits its own PIN and no other', async () => {
    const hash = await hashPin('2468');
    expect(await isRightPin('2468', hash)).toBe(true);
    for (const wrong of ['2469', '02468', '246', '']) expect(await isRightPin(wrong, hash)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await hashPin('2468')).not.toBe(await hashPin('2468'));
  });

  it('is what a policy takes', async () => {
    expect(stationFile.safeParse({ pinHash: await hashPin('123456789012') }).success).toBe(true);
  });

  it('keeps the way it is made: hashes in policies are to last', async () => {
    expect(await isRightPin('2468', KNOWN)).toBe(true);
  });

  const salt = Buffer.alloc(16).toString('base64');
  const key = Buffer.alloc(32).toString('base64');
  it.each([
    ['nothing', ''],
    ['another way', `argon2$16$${salt}$${key}`],
    ['too cheap', `scrypt$13$${salt}$${key}`],
    ['too dear', `scrypt$19$${salt}$${key}`],
    ['a short salt', `scrypt$16$${Buffer.alloc(8).toString('base64')}$${key}`],
    ['a short key', `scrypt$16$${salt}$${Buffer.alloc(16).toString('base64')}`],
    ['more behind it', `scrypt$16$${salt}$${key}$`],
  ])('is refused by settings and fits nothing: %s', async (_what, hash) => {
    expect(readPinHash(hash)).toBeNull();
    expect(await isRightPin('2468', hash)).toBe(false);
    expect(stationFile.safeParse({ pinHash: hash }).success).toBe(false);
  });
});

it.each([
  ['1234', true],
  ['123456789012', true],
  ['123', false],
  ['1234567890123', false],
  ['12a4', false],
  ['1234\n', false],
  ['١٢٣٤', false],
])('takes four to twelve digits: %j', (pin, isOne) => {
  expect(isPin(pin)).toBe(isOne);
});
