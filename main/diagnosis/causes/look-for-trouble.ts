import type { Failure } from '../../../contract/failure.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { failureEvidence, placeFailures } from './failure-facts.ts';
import { confidenceOfTrouble, serviceTrouble } from './service-failures.ts';

type Trouble = NonNullable<ReturnType<typeof serviceTrouble>>;

/** Look for a trouble of the service's: `named` where its answer says so, `unnamed` where it may only be so. */
export function lookForTrouble(named: Trouble, unnamed: Trouble): Pick<CauseDefinition, 'look' | 'lookAtFailure'> {
  const isNamed = (failure: Failure) => serviceTrouble(failure) === named;
  const isMeant = (failure: Failure) => isNamed(failure) || serviceTrouble(failure) === unnamed;
  return {
    look: (findings) => {
      const troubles = placeFailures(findings).filter(({ failure }) => isMeant(failure));
      if (troubles.length === 0) return null;
      return {
        confidence: confidenceOfTrouble(
          troubles.some(({ failure }) => isNamed(failure)),
          findings,
        ),
        evidence: troubles.map(({ place, failure }) => failureEvidence(place, failure)),
      };
    },
    lookAtFailure: (failure) =>
      isMeant(failure)
        ? {
            confidence: isNamed(failure) ? 'likely' : 'possible',
            evidence: [failureEvidence('Microsoft 365', failure)],
          }
        : null,
  };
}
