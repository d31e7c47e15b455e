import { type Dispatch, useCallback, useMemo, useReducer, useState } from 'react';
import type { Adjustment, PictureFacts } from '../../contract/photo.ts';
import {
  type CropAction,
  type CropState,
  cropFromAdjustment,
  reduceCrop,
  roomierCrop,
  suggestedCrop,
} from './crop-state.ts';
import { faceOfCrop, isSameCrop } from './face-place.ts';

interface Crop {
  readonly state: CropState;
  readonly dispatch: Dispatch<CropAction>;
  /** Whose photo it is, as an index of the picture's faces. */
  readonly face: number;
  readonly chooseFace: (index: number) => void;
  /** To what is suggested for the face: the roomier crop while there is room around the picture. */
  readonly reset: () => void;
  readonly isSuggested: boolean;
  readonly canAddRoom: boolean;
  readonly addRoom: (isAdded: boolean) => void;
}

/** The crop as it is, what is suggested instead, and the two ways to start anew: another face, and room around it. */
export function useCrop(facts: PictureFacts, adjustment: Adjustment | null): Crop {
  const [start] = useState(() =>
    adjustment === null ? suggestedCrop(facts) : cropFromAdjustment(facts, adjustment),
  );
  const [face, setFace] = useState(() => faceOfCrop(facts.faces, start));
  const chosen = facts.faces[face];
  const suggested = useMemo(() => suggestedCrop(facts, chosen?.crop), [facts, chosen]);
  const roomier = useMemo(
    () => (chosen?.roomierCrop ? roomierCrop(facts, chosen.roomierCrop) : null),
    [facts, chosen],
  );
  const [state, dispatch] = useReducer(reduceCrop, start);
  const hasRoom = state.room === 'surroundings';
  const aim = (hasRoom && roomier) || suggested;
  return {
    state,
    dispatch,
    face,
    chooseFace: (index) => {
      setFace(index);
      dispatch({ type: 'reset', to: suggestedCrop(facts, facts.faces[index]?.crop) });
    },
    reset: useCallback(() => dispatch({ type: 'reset', to: aim }), [aim]),
    isSuggested: isSameCrop(state, aim),
    // A crop that was extended before can always be brought back, whichever face is chosen now.
    canAddRoom: roomier !== null || hasRoom,
    addRoom: (isAdded) => dispatch({ type: 'reset', to: (isAdded && roomier) || suggested }),
  };
}
