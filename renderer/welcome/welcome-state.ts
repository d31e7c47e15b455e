import type { Failure } from '../../contract/failure.ts';

/** Before anybody is signed in. */
export type WelcomeState =
  | { readonly phase: 'idle'; readonly failure: Failure | null }
  | { readonly phase: 'starting-demo' }
  /** The browser has the sign-in page. */
  | { readonly phase: 'waiting' }
  | { readonly phase: 'cancelling' };

export type WelcomeAction =
  | { readonly type: 'demo-asked' | 'sign-in-asked' | 'cancel-asked' | 'succeeded' }
  | { readonly type: 'failed'; readonly failure: Failure };

export const WELCOME_START: WelcomeState = { phase: 'idle', failure: null };

export function reduceWelcome(state: WelcomeState, action: WelcomeAction): WelcomeState {
  switch (action.type) {
    case 'demo-asked':
      return state.phase === 'idle' ? { phase: 'starting-demo' } : state;
    case 'sign-in-asked':
      return state.phase === 'idle' ? { phase: 'waiting' } : state;
    case 'cancel-asked':
      return state.phase === 'waiting' ? { phase: 'cancelling' } : state;
    case 'succeeded':
      return WELCOME_START;
    case 'failed':
      // Cancelling is what the person asked for, so there is nothing to tell.
      return { phase: 'idle', failure: action.failure.kind === 'sign-in-cancelled' ? null : action.failure };
  }
}
