import type { Failure } from '../../../contract/failure.ts';
import type { CheckFacts, Responsible } from '../check.ts';

/** A failure as arguments for the wording. */
export function factsOf(failure: Failure): CheckFacts {
  const code = 'code' in failure ? failure.code : undefined;
  const scopes = 'scopes' in failure ? { scopes: failure.scopes.join(', ') } : {};
  return { reason: failure.kind, code: code ?? '', ...scopes };
}

/** Who has to act where a sign-in or a token was refused. */
export function whoCanHelp({ kind }: Failure): Responsible {
  if (kind === 'service-unavailable' || kind === 'throttled' || kind === 'unexpected-answer') return 'microsoft';
  if (kind === 'sign-in-refused' || kind === 'consent-needed' || kind === 'access-denied') return 'admin';
  return 'person';
}
