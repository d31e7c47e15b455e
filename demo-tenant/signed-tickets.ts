import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Text for an address that carries something signed, for a while. */
export interface Tickets<T> {
  readonly issue: (content: T) => string;
  /** Null: forged, expired, or of another run. */
  readonly redeem: (text: string) => T | null;
}

interface TicketsOptions<T> {
  readonly content: z.ZodType<T>;
  readonly lifetimeMs: number;
  readonly now: () => number;
}

/** Each maker has a key of its own: a ticket of one is worth nothing to another. */
export function createTickets<T>({ content, lifetimeMs, now }: TicketsOptions<T>): Tickets<T> {
  const key = randomBytes(32);
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest();
  const signed = z.tuple([content, z.number()]);
  return {
    issue: (ticket) => {
      const payload = Buffer.from(JSON.stringify([ticket, now() + lifetimeMs])).toString('base64url');
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    redeem: (text) => {
      const [payload = '', signature = ''] = text.split('.');
      const expected = sign(payload);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const [ticket, until] = signed.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      return until > now() ? ticket : null;
    },
  };
}
