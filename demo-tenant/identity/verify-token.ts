import { createLocalJWKSet, errors, type JWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { VerifyToken } from '../http.ts';

const tokenClaims = z.object({
  oid: z.string(),
  tid: z.string(),
  appid: z.string(),
  upn: z.string(),
  scp: z.string(),
  wids: z.array(z.string()),
  iat: z.number(),
  iat_ms: z.number(),
  xms_cc: z.array(z.string()).optional(),
  acrs: z.array(z.string()).optional(),
});

/** Check bearers against the provider's own key. */
export function createVerifyToken(publicKey: JWK, issuer: string): VerifyToken {
  const keys = createLocalJWKSet({ keys: [publicKey] });
  return async (authorization, audience) => {
    const bearer = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (!bearer) return null;
    try {
      const { payload } = await jwtVerify(bearer, keys, { audience, issuer, algorithms: ['RS256'] });
      const { iat_ms: issuedAtMs, xms_cc, acrs, ...claims } = tokenClaims.parse(payload);
      return { ...claims, iat: issuedAtMs / 1000, ...(xms_cc ? { xms_cc } : {}), ...(acrs ? { acrs } : {}) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}
