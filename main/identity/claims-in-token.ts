import { z } from 'zod';

/** What a Graph token says of itself, each null where it does not say. */
export interface TokenClaims {
  /** Permissions, e.g. `User.ReadWrite`. */
  readonly scopes: readonly string[] | null;
  /** Template ids of the roles of who asks. */
  readonly roles: readonly string[] | null;
}

const claims = z.object({ scp: z.string().optional(), wids: z.array(z.string()).optional() });

/**
 * Read an access token. What is in one is the service's own business and may change: good for an explanation, never
 * for a decision.
 */
export function claimsInToken(token: string): TokenClaims {
  const { scp, wids } = claims.catch({}).parse(payloadOf(token));
  return { scopes: scp?.split(' ').filter((scope) => scope !== '') ?? null, roles: wids ?? null };
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
