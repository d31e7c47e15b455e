import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { TimelineEntry } from '../../contract/timeline.ts';
import { settle } from '../shared/settle.ts';

export type TimelineState =
  | { readonly phase: 'folded' }
  | { readonly phase: 'ready'; readonly entries: readonly TimelineEntry[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** Somebody's past on this machine, read once it is unfolded and again with every new receipt. */
export function useTimeline(upn: string | null, latest: Receipt | null): readonly [TimelineState, () => void] {
  const [state, setState] = useState<TimelineState>({ phase: 'folded' });
  const [isOpen, setIsOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new receipt is a new entry.
  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    void settle(window.bridge.places.getTimeline(upn)).then((answer) => {
      if (!isCurrent) return;
      setState(
        answer.ok ? { phase: 'ready', entries: answer.value } : { phase: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, upn, latest]);
  const open = useCallback(() => setIsOpen(true), []);
  return [state, open];
}
