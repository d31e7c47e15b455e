import type { Failure } from '../../contract/failure.ts';
import type { CurrentPhoto } from '../../contract/ipc.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Outcome } from '../app-state.ts';

export type PhotoState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly photo: CurrentPhoto }
  /** `last` is what was served before it could not be read any more. */
  | { readonly phase: 'failed'; readonly failure: Failure; readonly last: CurrentPhoto | null };

export type PlacesState =
  /** Copies arrive one by one; those of an earlier check stay until their place answers anew. */
  | { readonly phase: 'checking'; readonly copies: readonly PlaceCopy[]; readonly answered: number }
  | { readonly phase: 'ready'; readonly copies: readonly PlaceCopy[]; readonly receipt: Receipt }
  | { readonly phase: 'failed'; readonly copies: readonly PlaceCopy[]; readonly failure: Failure };

export interface MyPhotoState {
  readonly photo: PhotoState;
  readonly places: PlacesState;
}

export type MyPhotoAction =
  | { readonly type: 'check-asked' }
  | { readonly type: 'photo-arrived'; readonly photo: CurrentPhoto }
  | { readonly type: 'photo-failed'; readonly failure: Failure }
  | { readonly type: 'copy-read'; readonly copy: PlaceCopy }
  | { readonly type: 'check-done'; readonly receipt: Receipt }
  | { readonly type: 'check-failed'; readonly failure: Failure };

/** Start with what a publish just measured, else with nothing and a check under way. */
export function startMyPhoto(outcome: Outcome | null): MyPhotoState {
  const places: PlacesState =
    outcome === null
      ? { phase: 'checking', copies: [], answered: 0 }
      : { phase: 'ready', copies: withReadings(outcome.copies, outcome.receipt), receipt: outcome.receipt };
  return { photo: { phase: 'loading' }, places };
}

export function reduceMyPhoto(state: MyPhotoState, action: MyPhotoAction): MyPhotoState {
  const { places } = state;
  switch (action.type) {
    case 'check-asked':
      return { ...state, places: { phase: 'checking', copies: places.copies, answered: 0 } };
    case 'photo-arrived':
      return { ...state, photo: { phase: 'ready', photo: action.photo } };
    case 'photo-failed':
      return { ...state, photo: { phase: 'failed', failure: action.failure, last: lastPhoto(state.photo) } };
    case 'copy-read':
      return places.phase === 'checking' ? { ...state, places: addCopy(places, action.copy) } : state;
    case 'check-done': {
      const copies = withReadings(places.copies, action.receipt);
      return { ...state, places: { phase: 'ready', copies, receipt: action.receipt } };
    }
    case 'check-failed':
      return { ...state, places: { phase: 'failed', copies: places.copies, failure: action.failure } };
  }
}

function lastPhoto(photo: PhotoState): CurrentPhoto | null {
  if (photo.phase === 'ready') return photo.photo;
  return photo.phase === 'failed' ? photo.last : null;
}

/** How many places that could be asked serve the reference photo. A refusal is no answer, so it isn't counted. */
export function countSame(copies: readonly PlaceCopy[]): { readonly same: number; readonly total: number } {
  const asked = copies.filter(({ reading }) => reading.verdict !== 'refused');
  return { same: asked.filter(({ reading }) => reading.verdict === 'same').length, total: asked.length };
}

/** Whether SharePoint was not asked only because the person has not been asked for the permission yet. */
export function needsSharePoint({ phase, copies }: PlacesState): boolean {
  return phase === 'ready' && copies.some(({ reading }) => reading.failure?.kind === 'consent-needed');
}

function addCopy(
  places: Extract<PlacesState, { phase: 'checking' }>,
  copy: PlaceCopy,
): Extract<PlacesState, { phase: 'checking' }> {
  const { place } = copy.reading;
  const known = places.copies.some(({ reading }) => reading.place === place);
  const copies = known
    ? places.copies.map((other) => (other.reading.place === place ? copy : other))
    : [...places.copies, copy];
  return { ...places, copies, answered: places.answered + 1 };
}

/** The receipt decides verdicts and order; pictures are those that arrived while it was made. */
function withReadings(copies: readonly PlaceCopy[], receipt: Receipt): readonly PlaceCopy[] {
  return receipt.places.map((reading) => {
    const picture = copies.find((copy) => copy.reading.place === reading.place)?.picture;
    return picture === undefined ? { reading } : { reading, picture };
  });
}
