import type { Failure } from '../../contract/failure.ts';

export type ChangePhotoState =
  | { readonly phase: 'idle'; readonly notice: Notice | null }
  /** Something is held over the page. */
  | { readonly phase: 'dragging' }
  | { readonly phase: 'opening' };

type Notice =
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** The clipboard held no picture. */
  | { readonly kind: 'no-picture' };

export type ChangePhotoAction =
  | { readonly type: 'drag-entered' | 'drag-left' | 'opening-started' | 'choosing-cancelled' | 'pasted-nothing' }
  | { readonly type: 'failed'; readonly failure: Failure };

export function startChangePhoto(failure: Failure | null): ChangePhotoState {
  return { phase: 'idle', notice: failure === null ? null : { kind: 'failure', failure } };
}

export function reduceChangePhoto(state: ChangePhotoState, action: ChangePhotoAction): ChangePhotoState {
  switch (action.type) {
    case 'drag-entered':
      return state.phase === 'idle' ? { phase: 'dragging' } : state;
    case 'drag-left':
      return state.phase === 'dragging' ? startChangePhoto(null) : state;
    case 'opening-started':
      return { phase: 'opening' };
    case 'choosing-cancelled':
      return startChangePhoto(null);
    case 'pasted-nothing':
      return state.phase === 'opening' ? state : { phase: 'idle', notice: { kind: 'no-picture' } };
    case 'failed':
      return startChangePhoto(action.failure);
  }
}
