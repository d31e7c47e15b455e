import { useEffect, useState } from 'react';
import { type CoachEyes, openCoachEyes } from './coach-eyes.ts';

/** A worker for as long as the page is open; null before its first moment. */
export function useCoachEyes(): CoachEyes | null {
  const [eyes, setEyes] = useState<CoachEyes | null>(null);
  useEffect(() => {
    const opened = openCoachEyes();
    setEyes(opened);
    return () => {
      opened.stop();
    };
  }, []);
  return eyes;
}
