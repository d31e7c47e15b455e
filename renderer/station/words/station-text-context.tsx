import { createContext, type ReactNode, useContext } from 'react';
import { TextProvider } from '../../text/text-context.tsx';
import type { StationText } from './station-text.ts';

const StationTextContext = createContext<StationText | null>(null);

interface StationTextProviderProps {
  readonly text: StationText;
  readonly children: ReactNode;
}

/** The station's wording, for its own pages and for parts shared with the app. */
export function StationTextProvider({ text, children }: StationTextProviderProps) {
  return (
    <TextProvider value={text}>
      <StationTextContext value={text}>{children}</StationTextContext>
    </TextProvider>
  );
}

export function useStationText(): StationText {
  const text = useContext(StationTextContext);
  if (text === null) throw new Error('Expected a StationTextProvider around the page; there is none');
  return text;
}
