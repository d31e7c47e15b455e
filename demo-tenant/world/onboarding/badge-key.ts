import { createHash } from 'node:crypto';

/** Crockford's alphabet: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = [0, 4, 8] as const;

/** An opaque key as a badge carries it, e.g. `K7Q2-93TD-XW0F`: the same for the same text, and telling nothing of it. */
export function badgeKey(text: string): string {
  const letters = [...createHash('sha256').update(`badge ${text}`).digest().subarray(0, 12)]
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('');
  return GROUPS.map((start) => letters.slice(start, start + 4)).join('-');
}
