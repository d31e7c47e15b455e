import type { OperatorPanel } from './operator-panel.ts';
import type { StationWay } from './session-stage.ts';
import type { IdleWarning, SessionState } from './session-state.ts';
import type { SetUpState } from './set-up.ts';

/** Which page is in front. `set-up` is the only one that is not locked. */
export type StationFront = 'set-up' | 'session' | 'pin' | 'panel';

export const TEXT_SIZES = [1, 1.25, 1.5] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** All that the station's page may know. Sent whole whenever any of it changes. */
export interface StationState {
  readonly front: StationFront;
  readonly way: StationWay;
  readonly isDemo: boolean;
  /** Who looks after this station, for people to see; null: nobody is named. */
  readonly managedBy: string | null;
  /** BCP 47: the person's, once chosen; before that the station's. */
  readonly locale: string;
  /** Those to choose from, in the order of policy. */
  readonly languages: readonly string[];
  readonly textSize: TextSize;
  /** Whether prompts are spoken, for who asked for it. */
  readonly isSpoken: boolean;
  /** The operator goes through the session for somebody who can't use the screen. */
  readonly isAssisted: boolean;
  /** Asked for in this session: nothing hurries the person, and no photo is taken by itself. */
  readonly hasMoreTime?: boolean;
  readonly session: SessionState;
  /** Null while there is nothing to warn of. */
  readonly idleWarning: IdleWarning | null;
  readonly faceAnalysis: boolean;
  readonly automaticShutter: boolean;
  readonly screenReader: boolean;
  /** How people are found: a list short enough to be shown whole may be policy's wish. */
  readonly finding: { readonly bySearch: boolean; readonly byList: boolean; readonly byBadge: boolean };
  readonly signals: StationSignals;
  /** While `front` is `set-up`. */
  readonly setUp: SetUpState | null;
  /** While `front` is `pin`. */
  readonly pin: PinState | null;
  /** While `front` is `panel`; nothing of it is known to the page otherwise. */
  readonly panel: OperatorPanel | null;
  readonly version: string;
}

/** What the small lock at the top tells an operator from afar; nothing of any person. */
export interface StationSignals {
  /** The operator's sign-in has died: photos are taken, publishing waits. */
  readonly operatorNeeded: boolean;
  readonly isOffline: boolean;
  /** Photos that wait here. */
  readonly waiting: number;
  readonly cameraTrouble: boolean;
}

export interface PinState {
  /** Of the last try; null before the first. */
  readonly failure: PinFailure | null;
}

export type PinFailure =
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number }
  /** Too many wrong ones; when the next may be tried: ISO 8601 UTC. */
  | { readonly kind: 'pin-locked'; readonly until: string };

/** Something about the machine that the page found out and main can't. */
export interface CameraReport {
  readonly trouble: string | null;
  readonly label: string | null;
}
