import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { PlaceCopy } from '../../contract/place.ts';
import type { WatchState } from '../../contract/watch.ts';
import type { Outcome } from '../app-state.ts';
import { settle } from '../shared/settle.ts';
import { type PlacesState, reducePlaces, startPlaces } from './places-state.ts';

/**
 * Somebody's places as they are read, and how to ask again; asks at once where nothing was measured yet. What a
 * watch of the same person finds shows here too.
 */
export function usePlaces(
  upn: string | null,
  outcome: Outcome | null,
  watch: WatchState | null,
): readonly [PlacesState, () => void] {
  const [state, dispatch] = useReducer(reducePlaces, outcome, startPlaces);
  const needsCheck = useRef(outcome === null);
  const pictures = useRef<readonly PlaceCopy[]>([]);

  const check = useCallback(async () => {
    dispatch({ type: 'check-asked' });
    const result = await settle(window.bridge.places.check(upn));
    dispatch(
      result.ok ? { type: 'check-done', receipt: result.value } : { type: 'check-failed', failure: result.failure },
    );
  }, [upn]);

  useEffect(
    () =>
      window.bridge.places.onRead((copy) => {
        if (copy.upn !== upn) return;
        pictures.current = [
          copy,
          ...pictures.current.filter(({ reading }) => reading.place !== copy.reading.place),
        ];
        dispatch({ type: 'copy-read', copy });
      }),
    [upn],
  );
  useEffect(() => {
    if (needsCheck.current) void check();
    needsCheck.current = false;
  }, [check]);

  const watched = watch?.upn === upn ? watch.receipt : null;
  const seen = useRef(watched);
  useEffect(() => {
    if (watched === null || watched === seen.current) return;
    seen.current = watched;
    dispatch({ type: 'check-done', receipt: watched, copies: pictures.current });
  }, [watched]);

  const checkAgain = useCallback(() => void check(), [check]);
  return [state, checkAgain];
}
