import { useEffect, useState } from 'react';
import type { Cause } from '../../contract/receipt.ts';
import type { PlacesState } from '../places/places-state.ts';

const NONE: readonly Cause[] = [];

/** What a check named; of one that failed as a whole, what the failure itself shows. */
export function useCauses(upn: string | null, places: PlacesState): readonly Cause[] {
  const [ofFailure, setOfFailure] = useState(NONE);
  const failure = places.phase === 'failed' ? places.failure : null;
  useEffect(() => {
    setOfFailure(NONE);
    if (failure === null) return undefined;
    let isCurrent = true;
    void window.bridge.places.explainFailure(upn).then((causes) => isCurrent && setOfFailure(causes));
    return () => {
      isCurrent = false;
    };
  }, [upn, failure]);
  return places.phase === 'ready' ? places.receipt.causes : ofFailure;
}
