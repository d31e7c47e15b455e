import { useReducer } from 'react';
import type { Shot } from '../camera/take-shots.ts';
import { useText } from '../text/text-context.tsx';
import { describeShot } from './describe-shot.ts';
import { NO_SHOT, reduceShotTalk } from './shot-talk.ts';
import type { Speaker } from './speaker.ts';
import { useAnnouncement } from './use-announcement.ts';

export interface ShotTalk {
  /** What the chosen shot shows; empty while there is none, or nobody looked. */
  readonly words: string;
  /** Shots chosen so far in this burst. */
  readonly count: number;
  readonly isRetake: boolean;
  readonly onShot: (shot: Shot | null) => void;
}

/** Tell what the proposed shot shows, and then each that is chosen. */
export function useShotTalk(speaker: Speaker): ShotTalk {
  const text = useText();
  const [{ shot, chosen, bursts }, onShot] = useReducer(reduceShotTalk, NO_SHOT);
  const frame = shot?.frame ?? null;
  const words = frame === null ? '' : describeShot(text, frame, chosen === 1);
  useAnnouncement(words, words === '' ? 0 : chosen, speaker);
  return { words, count: chosen, isRetake: bursts > 0, onShot };
}
