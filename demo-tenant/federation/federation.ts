import type { TenantHandler } from '../http.ts';
import type { Directory } from '../identity/directory.ts';
import type { Origins } from '../origins.ts';
import { answerHostile, HOSTILE_PATH } from './hostile-page.ts';
import { createPartnerService } from './partner-service.ts';
import { createPartnerTickets, PARTNER_PATH, type PartnerRequest, REQUEST_PARAMETER } from './partner-tickets.ts';

/** Sign-in that leaves the tenant for an identity provider on another host, as AD FS, Okta or Ping are. */
export interface Federation {
  /** The partner's page to send a browser to. */
  readonly addressFor: (request: PartnerRequest) => string;
  /** Object id that an answer vouches for, if it was made out for this address; else null. */
  readonly redeem: (answer: string, returnTo: string) => string | null;
  /** Serves the partner's two hosts. */
  readonly handle: TenantHandler;
}

interface FederationOptions {
  readonly origins: Origins;
  readonly directory: Directory;
  /** Whether the partner's host has a page that tries the ways out of a kiosk. */
  readonly hasHostilePage: () => boolean;
}

export function createFederation({ origins, directory, hasHostilePage }: FederationOptions): Federation {
  const tickets = createPartnerTickets();
  const hostilePath = () => (hasHostilePage() ? HOSTILE_PATH : null);
  const servePartner = createPartnerService({ origins, directory, tickets, hostilePath });
  return {
    addressFor(request) {
      const address = new URL(PARTNER_PATH, origins.partner);
      address.searchParams.set(REQUEST_PARAMETER, tickets.requests.issue(request));
      return address.href;
    },
    redeem(answer, returnTo) {
      const vouched = tickets.answers.redeem(answer);
      return vouched?.returnTo === returnTo ? vouched.oid : null;
    },
    handle: async (request) => (hasHostilePage() ? answerHostile(request) : null) ?? servePartner(request),
  };
}
