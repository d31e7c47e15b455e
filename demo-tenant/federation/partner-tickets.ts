import { z } from 'zod';
import { createTickets, type Tickets } from '../signed-tickets.ts';

/** How a federated person proves who they are at their own organisation's identity provider. */
export const FEDERATED_WAYS = ['redirect', 'popup', 'certificate', 'basic'] as const;
export type FederatedWay = (typeof FEDERATED_WAYS)[number];

const partnerRequest = z.strictObject({ oid: z.string(), way: z.enum(FEDERATED_WAYS), returnTo: z.string() });
/** What the tenant asks the partner: who, how, and where the answer goes. */
export type PartnerRequest = z.infer<typeof partnerRequest>;

const partnerAnswer = z.strictObject({ oid: z.string(), returnTo: z.string() });
/** What the partner vouches for, at the address that asked and nowhere else. */
type PartnerAnswer = z.infer<typeof partnerAnswer>;

export interface PartnerTickets {
  readonly requests: Tickets<PartnerRequest>;
  readonly answers: Tickets<PartnerAnswer>;
}

/** Names of the query's members that carry them. */
export const REQUEST_PARAMETER = 'request';
export const ANSWER_PARAMETER = 'federated';

/** The partner's page, on both of its hosts. */
export const PARTNER_PATH = '/adfs/ls/';

const HOUR_MS = 60 * 60 * 1000;
const ANSWER_MS = 5 * 60 * 1000;

/** Identity stays on real time. */
export function createPartnerTickets(): PartnerTickets {
  return {
    requests: createTickets({ content: partnerRequest, lifetimeMs: HOUR_MS, now: Date.now }),
    answers: createTickets({ content: partnerAnswer, lifetimeMs: ANSWER_MS, now: Date.now }),
  };
}
