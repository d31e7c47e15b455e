import { z } from 'zod';

const claimsRequest = z.object({
  access_token: z
    .object({
      acrs: z.object({ value: z.string() }).optional(),
      xms_cc: z.object({ values: z.array(z.string()) }).optional(),
    })
    .optional(),
});

/** The `claims` parameter of a request as Entra's clients send it; null where it is missing or unreadable. */
function parseClaimsRequest(claims: unknown) {
  if (typeof claims !== 'string') return null;
  try {
    return claimsRequest.parse(JSON.parse(claims)).access_token ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The authentication context that a request demands, e.g. `c1`, or null. */
export function stepUpAskedBy(claims: unknown): string | null {
  return parseClaimsRequest(claims)?.acrs?.value ?? null;
}

/** Client capabilities that a request declares, e.g. `CP1`. */
export function capabilitiesIn(claims: unknown): readonly string[] {
  return (parseClaimsRequest(claims)?.xms_cc?.values ?? []).map((one) => one.toUpperCase());
}
