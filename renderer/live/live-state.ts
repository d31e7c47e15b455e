import type { AttemptState } from '../../contract/attempt-state.ts';
import type { ReadCopy } from '../../contract/ipc.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import type { WatchState } from '../../contract/watch.ts';

/** What goes on in main whichever page is in front. */
export interface LiveState {
  readonly watch: WatchState | null;
  readonly attempt: AttemptState | null;
  /** The person's own copies as they were read last, with their pictures; since the attempt began, where there was one. */
  readonly copies: readonly PlaceCopy[];
  /** Those from before the attempt. */
  readonly copiesBefore: readonly PlaceCopy[];
  /** Whose reminder has come and was not answered yet: object id. */
  readonly dueFor: string | null;
}

export type LiveAction =
  | { readonly type: 'watch-changed'; readonly watch: WatchState }
  | { readonly type: 'attempt-changed'; readonly attempt: AttemptState | null }
  | { readonly type: 'copy-read'; readonly copy: ReadCopy }
  | { readonly type: 'reminder-due'; readonly personId: string }
  | { readonly type: 'reminder-answered' };

export const NOTHING_LIVE: LiveState = {
  watch: null,
  attempt: null,
  copies: [],
  copiesBefore: [],
  dueFor: null,
};

export function reduceLive(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'watch-changed':
      return { ...state, watch: action.watch };
    case 'attempt-changed': {
      const isNew = action.attempt !== null && action.attempt.id !== state.attempt?.id;
      return { ...state, attempt: action.attempt, ...(isNew ? { copiesBefore: state.copies, copies: [] } : {}) };
    }
    case 'copy-read':
      return action.copy.upn === null ? { ...state, copies: withCopy(state.copies, action.copy) } : state;
    case 'reminder-due':
      return { ...state, dueFor: action.personId };
    case 'reminder-answered':
      return { ...state, dueFor: null };
  }
}

/** Whether a private window or a visit by browser is under way. */
export function isVisiting({ attempt }: LiveState): boolean {
  return attempt !== null && attempt.end === null;
}

function withCopy(copies: readonly PlaceCopy[], copy: PlaceCopy): readonly PlaceCopy[] {
  return [...copies.filter(({ reading }) => reading.place !== copy.reading.place), copy];
}
