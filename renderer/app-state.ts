import type { AppState } from '../contract/app-state.ts';
import type { Failure } from '../contract/failure.ts';
import type { Override } from '../contract/override.ts';
import type { Adjustment, OpenedPortrait } from '../contract/photo.ts';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';

/** What a publish or an undo came to, for the page it ends on. */
export interface Outcome {
  readonly receipt: Receipt;
  readonly copies: readonly PlaceCopy[];
}

/** The page that a portrait came from, where going back leads to it instead of to "Change photo". */
export type PortraitSource = 'camera' | 'onedrive';

/** Something that changes the photo in Microsoft 365. */
export type Job =
  | {
      readonly kind: 'set';
      readonly portrait: OpenedPortrait;
      readonly adjustment: Adjustment;
      readonly override: Override | null;
      readonly cameFrom?: PortraitSource;
    }
  | { readonly kind: 'undo' };

export type Page =
  | { readonly name: 'welcome' }
  | { readonly name: 'my-photo'; readonly outcome: Outcome | null }
  | { readonly name: 'change-photo'; readonly failure: Failure | null }
  | { readonly name: 'onedrive' }
  /** `isRetake`: back from a shot that was not kept. */
  | { readonly name: 'camera'; readonly isRetake?: true }
  | {
      readonly name: 'crop';
      readonly portrait: OpenedPortrait;
      readonly adjustment: Adjustment | null;
      readonly cameFrom?: PortraitSource;
    }
  | { readonly name: 'publishing'; readonly job: Job };

/** Where going back from a portrait leads. */
export function pageBackTo(source: PortraitSource | undefined): Page {
  if (source === undefined) return { name: 'change-photo', failure: null };
  return source === 'camera' ? { name: 'camera', isRetake: true } : { name: source };
}

export type WindowState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'running'; readonly app: AppState; readonly page: Page };

export type WindowAction =
  | { readonly type: 'app-changed'; readonly app: AppState }
  /** The person chose to go on as the account that is signed in. */
  | { readonly type: 'went'; readonly page: Page };

/**
 * Where the window stands. Signing out anywhere ends on the welcome page; signing in ends on "my photo"; what
 * belonged to another person is left behind.
 */
export function reduceWindow(state: WindowState, action: WindowAction): WindowState {
  switch (action.type) {
    case 'app-changed':
      return withApp(state, action.app);
    case 'went':
      return state.phase === 'running' ? { ...state, page: allowedPage(state.app, action.page) } : state;
  }
}

function withApp(state: WindowState, app: AppState): WindowState {
  if (state.phase === 'starting') return { phase: 'running', app, page: { name: 'welcome' } };
  const samePerson = app.account?.homeAccountId === state.app.account?.homeAccountId;
  if (samePerson) return { ...state, app };
  const page: Page = app.account === null ? { name: 'welcome' } : { name: 'my-photo', outcome: null };
  return { phase: 'running', app, page };
}

function allowedPage(app: AppState, page: Page): Page {
  return app.account === null ? { name: 'welcome' } : page;
}
