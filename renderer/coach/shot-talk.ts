import type { Shot } from '../camera/take-shots.ts';

export interface ChosenShot {
  readonly shot: Shot | null;
  /** How many shots of this burst were chosen so far: 1 is the proposed one. */
  readonly chosen: number;
  readonly bursts: number;
}

export const NO_SHOT: ChosenShot = { shot: null, chosen: 0, bursts: 0 };

/** `shot` is the one that is chosen now; null once the live picture is back. */
export function reduceShotTalk(state: ChosenShot, shot: Shot | null): ChosenShot {
  if (shot === state.shot) return state;
  if (shot === null) return { ...state, shot, chosen: 0 };
  return { shot, chosen: state.chosen + 1, bursts: state.shot === null ? state.bursts + 1 : state.bursts };
}
