import type { Failure } from '../../contract/failure.ts';
import type { Place, PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Outcome } from '../app-state.ts';

export type PlacesState =
  /** Copies arrive one by one; those of an earlier check stay until their place answers anew. */
  | {
      readonly phase: 'checking';
      readonly copies: readonly PlaceCopy[];
      /** Places that are likely to answer: those of the last check, else those of any first one. */
      readonly expected: readonly Place[];
      readonly answered: readonly Place[];
    }
  | { readonly phase: 'ready'; readonly copies: readonly PlaceCopy[]; readonly receipt: Receipt }
  | { readonly phase: 'failed'; readonly copies: readonly PlaceCopy[]; readonly failure: Failure };

export type PlacesAction =
  | { readonly type: 'check-asked' }
  | { readonly type: 'copy-read'; readonly copy: PlaceCopy }
  /** `copies`: with their pictures, where they were read by another check than the page's own. */
  | { readonly type: 'check-done'; readonly receipt: Receipt; readonly copies?: readonly PlaceCopy[] }
  | { readonly type: 'check-failed'; readonly failure: Failure };

/** What a first check is likely to ask, in the order in which places are shown. */
const EXPECTED: readonly Place[] = [
  'graph',
  'graph-beta',
  'graph-648',
  'graph-240',
  'graph-96',
  'graph-48',
  'sharepoint-profile',
  'sharepoint-thumbnail-S',
  'sharepoint-thumbnail-M',
  'sharepoint-thumbnail-L',
];

/** Start with what was just measured, else with nothing and a check under way. */
export function startPlaces(outcome: Outcome | null): PlacesState {
  return outcome === null
    ? checkAgain([])
    : { phase: 'ready', copies: withReadings(outcome.copies, outcome.receipt), receipt: outcome.receipt };
}

export function reducePlaces(state: PlacesState, action: PlacesAction): PlacesState {
  switch (action.type) {
    case 'check-asked':
      return checkAgain(state.copies);
    case 'copy-read':
      return state.phase === 'checking' ? addCopy(state, action.copy) : state;
    case 'check-done':
      return {
        phase: 'ready',
        copies: withReadings([...(action.copies ?? []), ...state.copies], action.receipt),
        receipt: action.receipt,
      };
    case 'check-failed':
      return { phase: 'failed', copies: state.copies, failure: action.failure };
  }
}

function checkAgain(copies: readonly PlaceCopy[]): PlacesState {
  const known = copies.map(({ reading }) => reading.place);
  return { phase: 'checking', copies, expected: known.length === 0 ? EXPECTED : known, answered: [] };
}

/** Room for one place. It keeps its own from the start, so that nothing moves when another one answers. */
export interface Slot {
  readonly place: Place;
  /** Null until it has answered for the first time. */
  readonly copy: PlaceCopy | null;
  readonly isBeingRead: boolean;
}

/** The places of one service, in a fixed order. */
export function slotsOf(state: PlacesState, service: 'graph' | 'sharepoint'): readonly Slot[] {
  const known = state.copies.map(({ reading }) => reading.place);
  const places = state.phase === 'checking' ? new Set([...state.expected, ...known]) : known;
  return [...places]
    .filter((place) => place.startsWith(service))
    .sort((one, other) => rank(one) - rank(other))
    .map((place) => ({
      place,
      copy: state.copies.find(({ reading }) => reading.place === place) ?? null,
      isBeingRead: state.phase === 'checking' && !state.answered.includes(place),
    }));
}

/** Places that nobody expected come last. */
function rank(place: Place): number {
  const at = EXPECTED.indexOf(place);
  return at === -1 ? EXPECTED.length : at;
}

/** How many places that could be asked serve the reference photo. A refusal is no answer, so it isn't counted. */
export function countSame(copies: readonly PlaceCopy[]): { readonly same: number; readonly total: number } {
  const asked = copies.filter(({ reading }) => reading.verdict !== 'refused');
  return { same: asked.filter(({ reading }) => reading.verdict === 'same').length, total: asked.length };
}

/** Whether SharePoint was not asked only because the permission has not been asked for yet. */
export function needsSharePoint({ phase, copies }: PlacesState): boolean {
  return phase === 'ready' && copies.some(({ reading }) => reading.failure?.kind === 'consent-needed');
}

/** Whether there is a photo that SharePoint does not show, so that a visit may be worth it. */
export function isSharePointBehind(state: PlacesState): boolean {
  return (
    state.phase === 'ready' &&
    state.receipt.photo.sha256 !== null &&
    state.copies.some(
      ({ reading: { place, verdict } }) =>
        place.startsWith('sharepoint') && (verdict === 'older' || verdict === 'other' || verdict === 'none'),
    )
  );
}

/** What a page found out, for the next page to start with. */
export function outcomeOf(state: PlacesState): Outcome | null {
  return state.phase === 'ready' ? { receipt: state.receipt, copies: state.copies } : null;
}

function addCopy(
  state: Extract<PlacesState, { phase: 'checking' }>,
  copy: PlaceCopy,
): Extract<PlacesState, { phase: 'checking' }> {
  const { place } = copy.reading;
  const isKnown = state.copies.some(({ reading }) => reading.place === place);
  const copies = isKnown
    ? state.copies.map((other) => (other.reading.place === place ? copy : other))
    : [...state.copies, copy];
  return { ...state, copies, answered: [...state.answered, place] };
}

/** The receipt decides verdicts and order; pictures are those that arrived while it was made. */
function withReadings(copies: readonly PlaceCopy[], receipt: Receipt): readonly PlaceCopy[] {
  return receipt.places.map((reading) => {
    const picture = copies.find((copy) => copy.reading.place === reading.place)?.picture;
    return picture === undefined ? { reading } : { reading, picture };
  });
}
