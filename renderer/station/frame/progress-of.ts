import type { SessionStage, StationWay } from '../../../contract/station/session-stage.ts';
import type { StationState } from '../../../contract/station/station-state.ts';

/** What a person sees as one step, in order. */
const STEPS: Readonly<Record<StationWay, readonly (readonly SessionStage[])[]>> = {
  operator: [['language'], ['who', 'confirm'], ['notice'], ['camera'], ['review'], ['publishing', 'result']],
  'person-signs-in': [
    ['language'],
    ['who', 'sign-in', 'confirm'],
    ['notice'],
    ['camera'],
    ['review'],
    ['publishing', 'result'],
  ],
};

interface Progress {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

/** How far a session is; null where nobody is in one. */
export function progressOf({
  front,
  way,
  session,
}: Pick<StationState, 'front' | 'way' | 'session'>): Progress | null {
  if (front !== 'session') return null;
  const steps = STEPS[way];
  const index = steps.findIndex((stages) => stages.includes(session.stage));
  return index < 0 ? null : { step: index + 1, steps: steps.length };
}
