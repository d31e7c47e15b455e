import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Outcome } from '../app-state.ts';
import { settle } from '../shared/settle.ts';
import { type MyPhotoAction, type MyPhotoState, reduceMyPhoto, startMyPhoto } from './my-photo-state.ts';

/** The photo, the places as they are read, and how to ask again. A publish that just ended has asked already. */
export function useMyPhoto(outcome: Outcome | null): readonly [MyPhotoState, () => void] {
  const [state, dispatch] = useReducer(reduceMyPhoto, outcome, startMyPhoto);
  const needsCheck = useRef(outcome === null);

  const loadPhoto = useCallback(async () => {
    const result = await settle(window.bridge.photo.getCurrent());
    dispatch(photoAnswer(result));
  }, []);
  const check = useCallback(async () => {
    dispatch({ type: 'check-asked' });
    const result = await settle(window.bridge.places.check(null));
    dispatch(
      result.ok ? { type: 'check-done', receipt: result.value } : { type: 'check-failed', failure: result.failure },
    );
  }, []);

  useEffect(
    () => window.bridge.places.onRead((copy) => copy.upn === null && dispatch({ type: 'copy-read', copy })),
    [],
  );
  useEffect(() => {
    void loadPhoto();
    if (needsCheck.current) void check();
    needsCheck.current = false;
  }, [loadPhoto, check]);

  const checkAgain = useCallback(() => {
    void loadPhoto();
    void check();
  }, [loadPhoto, check]);
  return [state, checkAgain];
}

type PhotoResult = Awaited<ReturnType<typeof window.bridge.photo.getCurrent>>;

function photoAnswer(result: PhotoResult): MyPhotoAction {
  return result.ok
    ? { type: 'photo-arrived', photo: result.value }
    : { type: 'photo-failed', failure: result.failure };
}
