import type { Cause } from '../../contract/receipt.ts';
import type { PlacesState } from '../places/places-state.ts';
import { useCausesOfFailure } from '../shared/use-causes-of-failure.ts';

/** What a check named; of one that failed as a whole, what the failure itself shows. */
export function useCauses(upn: string | null, places: PlacesState): readonly Cause[] {
  const ofFailure = useCausesOfFailure(upn, places.phase === 'failed' ? places.failure : null);
  return places.phase === 'ready' ? places.receipt.causes : ofFailure;
}
