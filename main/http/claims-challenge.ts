/**
 * The claims that a service wants to see in a new token, as JSON text for MSAL, from a `WWW-Authenticate` header
 * (Continuous Access Evaluation, domain facts 5.1). Undefined where the header holds no readable challenge.
 */
export function claimsFromChallenge(header: string | null): string | undefined {
  const challenges = header?.split(/,\s*(?=Bearer\s)/i) ?? [];
  for (const challenge of challenges) {
    if (!/^Bearer\s/i.test(challenge) || !challenge.includes('error="insufficient_claims"')) continue;
    const claims = readClaims(/claims="([^"]+)"/.exec(challenge)?.[1]);
    if (claims !== undefined) return claims;
  }
  return undefined;
}

function readClaims(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null ? text : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
