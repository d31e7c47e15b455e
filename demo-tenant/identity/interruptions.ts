import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { renderInterruptedTooLong, renderInterruption } from '../pages/interruption-pages.ts';
import { createTickets } from '../signed-tickets.ts';
import type { Directory } from './directory.ts';
import { DETOURS, INTERRUPTION_PATHS } from './interruption-names.ts';

/** Name of the query's member that carries whose page it is, and of the one that says it was answered. */
const CONTEXT_PARAMETER = 'ctx';
export const ANSWERED_PARAMETER = 'interrupted';

const MINUTE_MS = 60_000;
/** How long a registration may take before the sign-in has to begin anew (domain facts 7.6: about ten minutes). */
const LIFETIME_MS = 10 * MINUTE_MS;

const detour = z.strictObject({ oid: z.string(), name: z.enum(DETOURS), returnTo: z.string() });
const answered = z.strictObject({ oid: z.string(), returnTo: z.string() });

/** The pages that a sign-in makes a detour to. */
export interface Interruptions {
  /** Where to send a browser. */
  readonly addressFor: (request: z.infer<typeof detour>) => string;
  /** Object id of who answered the page, if it was for this address; else null. */
  readonly redeem: (answer: string, returnTo: string) => string | null;
  /** Whether a path is one of these pages. */
  readonly hasPath: (path: string) => boolean;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

interface InterruptionsOptions {
  /** Origin of the sign-in pages. */
  readonly pages: string;
  readonly directory: Directory;
}

export function createInterruptions({ pages, directory }: InterruptionsOptions): Interruptions {
  const detours = createTickets({ content: detour, lifetimeMs: LIFETIME_MS, now: Date.now });
  const answers = createTickets({ content: answered, lifetimeMs: LIFETIME_MS, now: Date.now });
  return {
    addressFor: (request) => {
      const address = new URL(INTERRUPTION_PATHS[request.name], pages);
      address.searchParams.set(CONTEXT_PARAMETER, detours.issue(request));
      return address.href;
    },
    redeem: (answer, returnTo) => {
      const ticket = answers.redeem(answer);
      return ticket?.returnTo === returnTo ? ticket.oid : null;
    },
    hasPath: (path) => DETOURS.some((name) => INTERRUPTION_PATHS[name] === path),
    handle: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', pages);
      const asked = detours.redeem(searchParams.get(CONTEXT_PARAMETER) ?? '');
      const person = directory.find(asked?.oid ?? '');
      if (!asked || !person || INTERRUPTION_PATHS[asked.name] !== pathname) {
        return send(response, 400, renderInterruptedTooLong());
      }
      if (request.method !== 'POST') return send(response, 200, renderInterruption(asked.name, person));
      request.resume();
      const location = new URL(asked.returnTo);
      location.searchParams.set(ANSWERED_PARAMETER, answers.issue({ oid: asked.oid, returnTo: asked.returnTo }));
      response.writeHead(303, { Location: location.href, 'Cache-Control': 'no-store' }).end();
    },
  };
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
}
