import type { AttemptState } from '../../contract/attempt-state.ts';
import type { Failure } from '../../contract/failure.ts';
import type { VisitStart } from '../app-state.ts';

/** What the guide waits for or was refused, beside the attempt itself, which main tells. */
export interface RefreshState {
  /** `idle`: shows the attempt there is, or invites to one. */
  readonly phase: 'idle' | 'starting' | 'choosing-browser';
  /** An attempt that had ended before; the one that is started now takes its place. */
  readonly pastId: string | null;
  readonly failure: Failure | null;
  /** Why the address that was typed is not taken. */
  readonly pageFailure: Failure | null;
}

export type RefreshAction =
  | { readonly type: 'start-asked'; readonly pastId: string | null }
  | { readonly type: 'started' }
  | { readonly type: 'start-failed'; readonly failure: Failure }
  | { readonly type: 'page-asked' }
  | { readonly type: 'page-failed'; readonly failure: Failure }
  | { readonly type: 'browser-asked' }
  | { readonly type: 'browser-closed' };

export function startRefresh(start: VisitStart | null): RefreshState {
  return {
    phase: start === 'browser' ? 'choosing-browser' : 'idle',
    pastId: null,
    failure: null,
    pageFailure: null,
  };
}

export function reduceRefresh(state: RefreshState, action: RefreshAction): RefreshState {
  switch (action.type) {
    case 'start-asked':
      return { phase: 'starting', pastId: action.pastId, failure: null, pageFailure: null };
    case 'started':
      return { ...state, phase: 'idle' };
    case 'start-failed':
      return { ...state, phase: 'idle', failure: action.failure };
    case 'page-asked':
      return { ...state, pageFailure: null };
    case 'page-failed':
      return { ...state, pageFailure: action.failure };
    case 'browser-asked':
      return { ...state, phase: 'choosing-browser' };
    case 'browser-closed':
      return { ...state, phase: 'idle' };
  }
}

/** The attempt to show: never one that a new start has left behind. */
export function shownAttempt(state: RefreshState, attempt: AttemptState | null): AttemptState | null {
  return attempt === null || attempt.id === state.pastId ? null : attempt;
}
