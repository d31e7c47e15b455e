import type { Failure } from '../../../contract/failure.ts';
import { SHAREPOINT_PERMISSION } from '../../sharepoint/sharepoint-permission.ts';
import type { CauseDefinition, CauseFinding, RemedyDefinition } from './cause-definition.ts';
import { failureEvidence, type PlaceFailure, placeFailures, signInEvidence } from './failure-facts.ts';

const CONSENT: readonly RemedyDefinition[] = [
  { id: 'allow-sharepoint', who: 'person' },
  { id: 'grant-sharepoint-consent', who: 'admin' },
];
const RIGHTS: readonly RemedyDefinition[] = [{ id: 'give-sharepoint-rights', who: 'admin' }];
const REFUSALS: ReadonlySet<Failure['kind']> = new Set(['access-denied', 'sign-in-refused']);

/** SharePoint's copies can't be read, so that nothing is known of them. */
export const sharePointNotAllowed: CauseDefinition = {
  id: 'sharepoint-not-allowed',
  rows: [],
  hop: 'profile',
  grade: 'confirmed',
  look: (findings) => {
    const refused = placeFailures(findings).filter(
      ({ place, failure }) => place.startsWith('sharepoint-') && isRefusal(failure, findings.askedHost),
    );
    return refused.length === 0 ? null : findingOf(refused);
  },
  lookAtFailure: (failure) =>
    failure.kind === 'consent-needed' && failure.scopes.includes(SHAREPOINT_PERMISSION)
      ? findingOf([{ place: 'sharepoint-profile', failure }])
      : null,
  remedies: [...CONSENT, ...RIGHTS],
  links: [],
};

/** Where SharePoint's host was not found, it was Graph that refused to name it. */
function isRefusal({ kind }: Failure, askedHost: string | null): boolean {
  return kind === 'consent-needed' || (REFUSALS.has(kind) && askedHost !== null);
}

function findingOf(refused: readonly PlaceFailure[]): CauseFinding {
  const consent = refused.find(({ failure }) => failure.kind === 'consent-needed');
  const evidence =
    consent === undefined
      ? refused.map(({ place, failure }) => failureEvidence(place, failure))
      : [signInEvidence(consent.failure)];
  const reason = consent === undefined ? 'rights' : 'consent';
  return {
    confidence: 'likely',
    evidence,
    facts: { reason, permission: SHAREPOINT_PERMISSION },
    remedies: consent === undefined ? RIGHTS : CONSENT,
  };
}
