import type { Failure } from '../../contract/failure.ts';
import type { Person } from '../../contract/person.ts';
import type { Result } from '../../contract/result.ts';

export type DeskState =
  | { readonly phase: 'idle' }
  /** `found` of the search before stays in sight. */
  | { readonly phase: 'searching'; readonly text: string; readonly found: readonly Person[] }
  | { readonly phase: 'found'; readonly text: string; readonly found: readonly Person[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

export type DeskAction =
  | { readonly type: 'asked'; readonly text: string }
  | { readonly type: 'answered'; readonly text: string; readonly result: Result<readonly Person[]> }
  | { readonly type: 'cleared' };

/** An answer to anything but the last question is dropped: whoever types is always ahead of the service. */
export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'asked':
      return { phase: 'searching', text: action.text, found: 'found' in state ? state.found : [] };
    case 'answered':
      if (state.phase !== 'searching' || state.text !== action.text) return state;
      return action.result.ok
        ? { phase: 'found', text: action.text, found: action.result.value }
        : { phase: 'failed', failure: action.result.failure };
    case 'cleared':
      return { phase: 'idle' };
  }
}

/** Whose row has the focus after a key; null gives it back to the search field. */
export function moveInList(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at === 0 ? null : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}
