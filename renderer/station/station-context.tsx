import { createContext, type ReactNode, useContext } from 'react';
import type { StationState } from '../../contract/station/station-state.ts';
import type { Speaker } from '../coach/speaker.ts';
import { useSpeaker } from '../coach/use-speaker.ts';
import { useVoice } from '../coach/use-voice.ts';
import { useStationText } from './words/station-text-context.tsx';

interface Station {
  readonly state: StationState;
  /** The one voice of the station. Says nothing where prompts are off, a screen reader runs, or there is no voice. */
  readonly speaker: Speaker;
  /** Whether prompts can be spoken here in the person's language. */
  readonly canSpeak: boolean;
}

const StationContext = createContext<Station | null>(null);

interface StationProviderProps {
  readonly state: StationState;
  readonly children: ReactNode;
}

export function StationProvider({ state, children }: StationProviderProps) {
  const { locale } = useStationText();
  const voice = useVoice(locale);
  const canSpeak = voice !== null && !state.screenReader;
  const speaker = useSpeaker(canSpeak && state.isSpoken ? voice : null);
  return <StationContext value={{ state, speaker, canSpeak }}>{children}</StationContext>;
}

/** What main says of the station, and its voice. */
export function useStation(): Station {
  const station = useContext(StationContext);
  if (station === null) throw new Error('Expected a StationProvider around the page; there is none');
  return station;
}
