import { useEffect, useState } from 'react';
import { type CoachEyes, openCoachEyes } from './coach-eyes.ts';

interface OpenedEyes {
  /** Null before the page's first moment. */
  readonly eyes: CoachEyes | null;
  /** No analysis on this computer, or none any more. */
  readonly isBlind: boolean;
}

/** A worker for as long as the page is open. */
export function useCoachEyes(): OpenedEyes {
  const [eyes, setEyes] = useState<CoachEyes | null>(null);
  const [isBlind, setBlind] = useState(false);
  useEffect(() => {
    const opened = openCoachEyes(() => setBlind(true));
    setEyes(opened);
    return () => {
      opened.stop();
    };
  }, []);
  return { eyes, isBlind };
}
