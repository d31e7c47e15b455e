import { z } from 'zod';
import { createTickets, type Tickets } from '../../signed-tickets.ts';
import { HOUR_MS } from '../time.ts';

/** What one pre-authenticated address opens: the whole file, or one of its thumbnails. */
const driveTicket = z.strictObject({
  upn: z.string(),
  itemId: z.string(),
  use: z.enum(['content', 'small', 'medium', 'large']),
});
export type DriveTicket = z.infer<typeof driveTicket>;

/** Signs what stands in pre-authenticated addresses: whoever has one needs no token, for an hour. */
export type DriveTickets = Tickets<DriveTicket>;

/** `now` is real time, as with tokens. */
export function createDriveTickets(now: () => number): DriveTickets {
  return createTickets({ content: driveTicket, lifetimeMs: HOUR_MS, now });
}
