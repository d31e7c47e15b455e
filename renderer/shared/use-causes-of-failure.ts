import { useEffect, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { Cause } from '../../contract/receipt.ts';

const NONE: readonly Cause[] = [];

/** What the check or sign-in that has just failed shows; `upn` null: of the person of this app. */
export function useCausesOfFailure(upn: string | null, failure: Failure | null): readonly Cause[] {
  const [causes, setCauses] = useState(NONE);
  useEffect(() => {
    setCauses(NONE);
    if (failure === null) return undefined;
    let isCurrent = true;
    void window.bridge.places.explainFailure(upn).then((found) => isCurrent && setCauses(found));
    return () => {
      isCurrent = false;
    };
  }, [upn, failure]);
  return causes;
}
