import { useEffect } from 'react';
import { CoachLayer } from './coach-layer.tsx';
import { areEyesInTheWay } from './coach-state.ts';
import type { Speaker } from './speaker.ts';
import { type CoachOptions, useCoach } from './use-coach.ts';

interface CoachOwnProps extends CoachOptions {
  readonly speaker: Speaker;
  /** Eyes have been spoken of for so long that they may be as open as they get. */
  readonly onEyesMentioned?: () => void;
  /** Where people stand further away than at a desk. */
  readonly isLarge?: boolean;
}

/** Somebody who looks at the live picture: the hints over it, and the automatic shutter. */
export function Coach({ speaker, onEyesMentioned, isLarge = false, ...options }: CoachOwnProps) {
  const { isLive, isAutomatic } = options;
  const state = useCoach(options);
  const areInTheWay = areEyesInTheWay(state);
  useEffect(() => {
    if (areInTheWay) onEyesMentioned?.();
  }, [areInTheWay, onEyesMentioned]);
  return <CoachLayer state={state} isAutomatic={isAutomatic} isLive={isLive} speaker={speaker} isLarge={isLarge} />;
}
