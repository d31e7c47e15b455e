import { useEffect, useState } from 'react';
import type { StationState } from '../../contract/station/station-state.ts';
import { assertNever } from '../shared/assert-never.ts';
import { useNoStrayDrops } from '../shared/use-no-stray-drops.ts';
import { IdleWarningDialog } from './frame/idle-warning.tsx';
import { StationTheme } from './frame/station-theme.tsx';
import { PanelPage } from './panel/panel-page.tsx';
import { PinPage } from './pin/pin-page.tsx';
import { SessionPage } from './session/session-page.tsx';
import { SetUpPage } from './set-up/set-up-page.tsx';
import { StationProvider } from './station-context.tsx';
import { loadStationText, type StationText } from './words/station-text.ts';
import { StationTextProvider } from './words/station-text-context.tsx';

/** The station's window: whatever main says is in front. */
export function StationApp() {
  const state = useStationState();
  const text = useStationWords(state?.locale ?? null);
  useNoStrayDrops();
  if (state === null || text === null) return null;
  return (
    <StationTextProvider text={text}>
      <StationTheme textSize={state.textSize}>
        <StationProvider state={state}>
          <Front state={state} />
          <IdleWarningDialog />
        </StationProvider>
      </StationTheme>
    </StationTextProvider>
  );
}

function Front({ state }: { readonly state: StationState }) {
  switch (state.front) {
    case 'set-up':
      return state.setUp && <SetUpPage setUp={state.setUp} />;
    case 'panel':
      return state.panel && <PanelPage panel={state.panel} />;
    case 'pin':
      return <PinPage failure={state.pin?.failure ?? null} />;
    case 'session':
      return <SessionPage session={state.session} />;
    default:
      return assertNever(state.front);
  }
}

function useStationState(): StationState | null {
  const [state, setState] = useState<StationState | null>(null);
  useEffect(() => {
    const stopListening = window.station.onStateChanged(setState);
    void window.station.getState().then(setState);
    return stopListening;
  }, []);
  return state;
}

/** The words of a locale; those before stay until the new ones are there. */
function useStationWords(locale: string | null): StationText | null {
  const [text, setText] = useState<StationText | null>(null);
  useEffect(() => {
    if (locale === null) return undefined;
    let isWanted = true;
    void loadStationText(locale).then((loaded) => {
      if (isWanted) setText(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  useEffect(() => {
    if (text === null) return;
    document.documentElement.lang = text.locale;
    document.documentElement.dir = text.direction;
  }, [text]);
  return text;
}
