import { z } from 'zod';

const scopedClaims = z.object({ scp: z.string() });

/**
 * Permissions that an access token carries, e.g. `User.ReadWrite`; null where it can't be read. What is in a token is
 * the service's own business and may change: good for an explanation, never for a decision.
 */
export function scopesInToken(token: string): readonly string[] | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const claims = scopedClaims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return claims.success ? claims.data.scp.split(' ').filter((scope) => scope !== '') : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
