import type { TokenClaims } from '../http.ts';
import { TENANT_ID } from '../tenant-constants.ts';

/** Graph's own application id, as Microsoft writes it into every challenge. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** Continuous access evaluation: which access tokens are turned away before they expire. */
export interface Challenges {
  /** A `WWW-Authenticate` value to answer 401 with, or null where the token is good. */
  readonly challengeFor: (claims: TokenClaims) => string | null;
  /** Turn away every access token that this person has now. */
  readonly requireNewToken: (oid: string) => void;
  readonly clear: () => void;
}

interface ChallengesOptions {
  readonly authority: string;
  /** The authentication context that a person's tokens must carry. */
  readonly stepUpFor: (oid: string) => string | null;
}

export function createChallenges({ authority, stepUpFor }: ChallengesOptions): Challenges {
  const notBefore = new Map<string, number>();

  const demandOn = ({ oid, iat, acrs }: TokenClaims) => {
    const stepUp = stepUpFor(oid);
    if (stepUp !== null && !acrs?.includes(stepUp)) return { acrs: { essential: true, value: stepUp } };
    const since = notBefore.get(oid);
    if (since === undefined || iat > since) return null;
    return { nbf: { essential: true, value: String(Math.floor(since)) } };
  };

  return {
    challengeFor(claims) {
      // Only clients that said they understand challenges get one; others keep their token until it expires.
      if (!claims.xms_cc?.includes('CP1')) return null;
      const demand = demandOn(claims);
      if (!demand) return null;
      const encoded = Buffer.from(JSON.stringify({ access_token: demand })).toString('base64');
      return (
        `Bearer realm="", authorization_uri="${authority}/oauth2/authorize", client_id="${GRAPH_APP_ID}", ` +
        `error="insufficient_claims", claims="${encoded}"`
      );
    },
    requireNewToken: (oid) => {
      notBefore.set(oid, Date.now() / 1000);
    },
    clear: () => notBefore.clear(),
  };
}

/** The authority's address for one back channel. */
export function authorityAt(backChannel: string): string {
  return `${backChannel}/${TENANT_ID}`;
}
