import type { Failure } from '../../../contract/failure.ts';
import type { ListPlace } from './make-entries.ts';

/** What Graph's refusals mean for today's list: who keeps it and IT can mend these; anything else passes. */
export function explainListFailure(failure: Failure, place: ListPlace, permission: string): Failure {
  if (failure.kind === 'consent-needed') return { kind: 'list-refused', ...place, permission };
  if (!('status' in failure)) return failure;
  const { at, clientRequestId, code, requestId, status } = failure;
  const facts = {
    ...(at === undefined ? {} : { at }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
    ...(code === undefined ? {} : { code }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(status === undefined ? {} : { status }),
  };
  if (status === 403) return { kind: 'list-refused', ...facts, ...place, permission };
  // 400: a host that is none of this tenant's, or no id of a group.
  return status === 404 || status === 400 ? { kind: 'list-not-found', ...facts, ...place } : failure;
}
