import { useState } from 'react';
import { useNow } from '../shared/use-now.ts';

const RENEW_MS = 1000;

/** Whole seconds since the component appeared. */
export function useElapsedSeconds(): number {
  const [startMs] = useState(() => Date.now());
  return Math.max(0, Math.floor((useNow(RENEW_MS) - startMs) / 1000));
}
