import type { Failure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';
import { claimsInToken } from '../identity/claims-in-token.ts';

/** Permissions that let people change their own photo. */
const OWN_PHOTO_SCOPES: readonly string[] = ['User.ReadWrite', 'ProfilePhoto.ReadWrite.All'];

export interface RefusalContext {
  readonly isSelf: boolean;
  /** Permissions that sign-in asked for. */
  readonly askedScopes: readonly string[];
  readonly getToken: () => Promise<Result<string>>;
}

/**
 * Say why a change of a photo was refused. Nobody but an admin may read the tenant's photo policy, so that it is
 * inferred: the own photo, a token that allows it, and refused all the same (domain facts 1.8).
 */
export async function explainRefusal(
  failure: Failure,
  { isSelf, askedScopes, getToken }: RefusalContext,
): Promise<Failure> {
  if (failure.kind !== 'access-denied' || !isSelf) return failure;
  const token = await getToken();
  const scopes = (token.ok ? claimsInToken(token.value).scopes : null) ?? askedScopes;
  const isAllowed = scopes.some((scope) => OWN_PHOTO_SCOPES.includes(scope));
  return isAllowed ? { ...failure, kind: 'blocked-by-policy' } : failure;
}
