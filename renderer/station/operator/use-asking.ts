import { useCallback, useState } from 'react';
import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import { settle } from '../../shared/settle.ts';

export interface Asking {
  readonly isBusy: boolean;
  /** Of what was asked last; null once it is asked again. */
  readonly failure: Failure | null;
  readonly ask: (answer: () => Promise<Result<void>>) => void;
}

/** Ask main for something that can fail, one thing at a time. */
export function useAsking(): Asking {
  const [state, setState] = useState<Omit<Asking, 'ask'>>({ isBusy: false, failure: null });
  const ask = useCallback((answer: () => Promise<Result<void>>) => {
    setState({ isBusy: true, failure: null });
    void settle(answer()).then((result) => setState({ isBusy: false, failure: result.ok ? null : result.failure }));
  }, []);
  return { ...state, ask };
}
