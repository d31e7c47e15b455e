import { useEffect, useReducer } from 'react';
import { type LiveAction, type LiveState, NOTHING_LIVE, reduceLive } from './live-state.ts';

/** Follow what main does for the signed-in person, through every change of page. Another person starts anew. */
export function useLive(): readonly [LiveState, (action: LiveAction) => void] {
  const [state, dispatch] = useReducer(reduceLive, NOTHING_LIVE);
  useEffect(() => {
    const { places, refresh, watch } = window.bridge;
    const stops = [
      watch.onChanged((changed) => dispatch({ type: 'watch-changed', watch: changed })),
      refresh.onChanged((attempt) => dispatch({ type: 'attempt-changed', attempt })),
      refresh.onDue(({ personId }) => dispatch({ type: 'reminder-due', personId })),
      places.onRead((copy) => dispatch({ type: 'copy-read', copy })),
    ];
    // The page may have been opened anew while the private window is there.
    void refresh.getState().then((attempt) => dispatch({ type: 'attempt-changed', attempt }));
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return [state, dispatch];
}
