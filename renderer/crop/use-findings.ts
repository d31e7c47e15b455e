import { useEffect, useState } from 'react';
import type { Adjustment, Finding, OpenedPortrait } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';

/** Main is asked once the hand rests. */
const REST_MS = 400;

/**
 * What the coach says of the photo as it is cropped now. While the crop moves the last answer stays: advice that
 * comes and goes with every pixel helps nobody.
 */
export function useFindings({ portraitId, facts }: OpenedPortrait, adjustment: Adjustment): readonly Finding[] {
  const [findings, setFindings] = useState(facts.findings);
  const key = JSON.stringify(adjustment);
  useEffect(() => {
    let isCurrent = true;
    const judge = async () => {
      const request = { portraitId, adjustment: JSON.parse(key) as Adjustment };
      const result = await settle(window.bridge.portrait.makePhoto(request));
      if (result.ok && isCurrent) setFindings(result.value.findings);
    };
    const timer = setTimeout(() => void judge(), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [portraitId, key]);
  return findings;
}
