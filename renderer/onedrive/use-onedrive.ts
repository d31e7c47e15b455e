import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { OneDrivePicture } from '../../contract/onedrive.ts';
import type { OpenedPortrait } from '../../contract/photo.ts';
import { settle } from '../shared/settle.ts';
import { type OneDriveAction, type OneDriveState, reduceOneDrive, START } from './onedrive-state.ts';

interface OneDriveActions {
  readonly dispatch: Dispatch<OneDriveAction>;
  readonly showMore: () => void;
  readonly openPicture: (picture: OneDrivePicture) => void;
  readonly stopOpening: () => void;
}

/** Ask for what is shown, and open a picture; `onOpened` gets it. Leaving the page ends whatever still runs. */
export function useOneDrive(
  onOpened: (portrait: OpenedPortrait) => void,
): readonly [OneDriveState, OneDriveActions] {
  const [state, dispatch] = useReducer(reduceOneDrive, START);
  const { path, query, request, view } = state;
  const folderId = path.at(-1)?.id ?? null;
  const opening = useRef(0);

  useEffect(() => {
    const asked = query === null ? window.bridge.oneDrive.list(folderId) : window.bridge.oneDrive.search(query);
    void settle(asked).then((result) =>
      dispatch(
        result.ok
          ? { type: 'arrived', request, page: result.value }
          : { type: 'failed', request, failure: result.failure },
      ),
    );
  }, [folderId, query, request]);
  useEffect(
    () => () => {
      opening.current += 1;
      void window.bridge.oneDrive.stop('all');
    },
    [],
  );

  const next = view.phase === 'ready' ? view.next : null;
  const showMore = useCallback(async () => {
    if (next === null) return;
    dispatch({ type: 'more-asked' });
    const result = await settle(window.bridge.oneDrive.more(next));
    dispatch(
      result.ok
        ? { type: 'more-arrived', request, page: result.value }
        : { type: 'more-failed', request, failure: result.failure },
    );
  }, [next, request]);
  const openPicture = useCallback(
    async ({ id, name }: OneDrivePicture) => {
      opening.current += 1;
      const own = opening.current;
      dispatch({ type: 'opening-started', picture: { id, name } });
      const result = await settle(window.bridge.oneDrive.open(id));
      if (own !== opening.current) {
        if (result.ok) void window.bridge.portrait.close(result.value.portraitId);
        return;
      }
      if (result.ok) onOpened(result.value);
      else dispatch({ type: 'opening-failed', failure: result.failure });
    },
    [onOpened],
  );
  const stopOpening = useCallback(() => {
    opening.current += 1;
    void window.bridge.oneDrive.stop('opening');
    dispatch({ type: 'opening-stopped' });
  }, []);
  return [
    state,
    {
      dispatch,
      stopOpening,
      showMore: () => void showMore(),
      openPicture: (picture) => void openPicture(picture),
    },
  ];
}
