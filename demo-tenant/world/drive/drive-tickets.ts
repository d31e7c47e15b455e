import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { HOUR_MS } from '../time.ts';

/** What one pre-authenticated address opens: the whole file, or one of its thumbnails. */
const driveTicket = z.strictObject({
  upn: z.string(),
  itemId: z.string(),
  use: z.enum(['content', 'small', 'medium', 'large']),
});
export type DriveTicket = z.infer<typeof driveTicket>;

/** Signs what stands in pre-authenticated addresses: whoever has one needs no token, for an hour. */
export interface DriveTickets {
  readonly issue: (ticket: DriveTicket) => string;
  /** Null: forged, expired, or of another run. */
  readonly redeem: (text: string) => DriveTicket | null;
}

/** `now` is real time, as with tokens. */
export function createDriveTickets(now: () => number): DriveTickets {
  const key = randomBytes(32);
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest();
  return {
    issue: (ticket) => {
      const payload = Buffer.from(JSON.stringify([ticket, now() + HOUR_MS])).toString('base64url');
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    redeem: (text) => {
      const [payload = '', signature = ''] = text.split('.');
      const expected = sign(payload);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const [ticket, until] = z
        .tuple([driveTicket, z.number()])
        .parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      return until > now() ? ticket : null;
    },
  };
}
