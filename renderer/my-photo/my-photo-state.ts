import type { Failure } from '../../contract/failure.ts';
import type { CurrentPhoto } from '../../contract/ipc.ts';
import type { Outcome } from '../app-state.ts';
import { type PlacesAction, type PlacesState, reducePlaces, startPlaces } from '../places/places-state.ts';

export type PhotoState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly photo: CurrentPhoto }
  /** `last` is what was served before it could not be read any more. */
  | { readonly phase: 'failed'; readonly failure: Failure; readonly last: CurrentPhoto | null };

export interface MyPhotoState {
  readonly photo: PhotoState;
  readonly places: PlacesState;
}

export type MyPhotoAction =
  | PlacesAction
  | { readonly type: 'photo-arrived'; readonly photo: CurrentPhoto }
  | { readonly type: 'photo-failed'; readonly failure: Failure };

/** Start with what was just measured, else with nothing and a check under way. */
export function startMyPhoto(outcome: Outcome | null): MyPhotoState {
  return { photo: { phase: 'loading' }, places: startPlaces(outcome) };
}

export function reduceMyPhoto(state: MyPhotoState, action: MyPhotoAction): MyPhotoState {
  switch (action.type) {
    case 'photo-arrived':
      return { ...state, photo: { phase: 'ready', photo: action.photo } };
    case 'photo-failed':
      return { ...state, photo: { phase: 'failed', failure: action.failure, last: lastPhoto(state.photo) } };
    default:
      return { ...state, places: reducePlaces(state.places, action) };
  }
}

function lastPhoto(photo: PhotoState): CurrentPhoto | null {
  if (photo.phase === 'ready') return photo.photo;
  return photo.phase === 'failed' ? photo.last : null;
}
