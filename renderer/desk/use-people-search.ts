import { useCallback, useEffect, useReducer, useRef } from 'react';
import { settle } from '../shared/settle.ts';
import { type DeskState, reduceDesk } from './desk-state.ts';

/** People stop typing for about so long when they have typed enough. */
const PAUSE_MS = 250;

/** Look for people while somebody types; `search` with an empty text clears. */
export function usePeopleSearch(): readonly [DeskState, (text: string) => void] {
  const [state, dispatch] = useReducer(reduceDesk, { phase: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = useCallback((typed: string) => {
    clearTimeout(timer.current);
    const text = typed.trim();
    if (text === '') return dispatch({ type: 'cleared' });
    dispatch({ type: 'asked', text });
    timer.current = setTimeout(async () => {
      const result = await settle(window.bridge.desk.search(text));
      dispatch({ type: 'answered', text, result });
    }, PAUSE_MS);
    return undefined;
  }, []);
  return [state, search];
}
