import type { Failure } from '../../../contract/failure.ts';
import type { Place } from '../../../contract/place.ts';
import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { CauseFinding } from './cause-definition.ts';

/** Why one place gave no copy. */
export interface PlaceFailure {
  readonly place: Place;
  readonly failure: Failure;
}

/** Every failure that was read, the one of SharePoint's profile among them. */
export function placeFailures({
  failures,
  profile,
}: Pick<Findings, 'failures' | 'profile'>): readonly PlaceFailure[] {
  const all = new Map(failures);
  if (!profile.ok && !all.has('sharepoint-profile')) all.set('sharepoint-profile', profile.failure);
  return [...all].map(([place, failure]) => ({ place, failure }));
}

/** What the service called the failure: its code and what its message names. */
export function namesOf(failure: Failure): string {
  const code = 'code' in failure ? failure.code : undefined;
  const detail = 'detail' in failure ? failure.detail : undefined;
  return [code, detail].filter((name) => name !== undefined).join(' ');
}

/** A failure as evidence, with what a support case asks for: status, code and request id. */
export function failureEvidence(fact: string, failure: Failure): Evidence {
  const status = 'status' in failure && failure.status !== undefined ? String(failure.status) : '';
  const requestId = 'requestId' in failure && failure.requestId !== undefined ? failure.requestId : '';
  const from = requestId === '' ? fact : `${fact}, request-id ${requestId}`;
  return { fact, value: [status, namesOf(failure) || failure.kind].filter(Boolean).join(' '), from };
}

/** Entra's number for a sign-in that was refused, e.g. `50105`; null for every other failure. */
export function refusalCode(failure: Failure): string | null {
  return failure.kind === 'sign-in-refused' ? (failure.code ?? null) : null;
}

/** A refused sign-in as evidence: Entra's number, and the id that its sign-in log knows. */
export function signInEvidence(failure: Failure): Evidence {
  const code = 'code' in failure ? failure.code : undefined;
  const id = failure.kind === 'sign-in-refused' ? failure.correlationId : undefined;
  return {
    fact: 'sign-in',
    value: code === undefined ? failure.kind : `AADSTS${code}`,
    from: id === undefined ? 'Microsoft Entra' : `Microsoft Entra, correlation id ${id}`,
  };
}

/** What a look at each of the failures finds first; null where it finds nothing in any. */
export function lookAtEach(
  { failures }: Pick<Findings, 'failures'>,
  look: (failure: Failure) => CauseFinding | null,
): CauseFinding | null {
  for (const failure of failures.values()) {
    const finding = look(failure);
    if (finding !== null) return finding;
  }
  return null;
}
