import type { AppState } from '../contract/app-state.ts';
import type { Failure } from '../contract/failure.ts';
import type { Override } from '../contract/override.ts';
import type { Person } from '../contract/person.ts';
import type { Adjustment, OpenedPortrait } from '../contract/photo.ts';
import type { PlaceCopy } from '../contract/place.ts';
import type { Receipt } from '../contract/receipt.ts';

/** What was measured, for the page that shows it next. */
export interface Outcome {
  readonly receipt: Receipt;
  readonly copies: readonly PlaceCopy[];
}

/** The page that a portrait came from, where going back leads to it instead of to "Change photo". */
export type PortraitSource = 'camera' | 'onedrive';

/** The way to SharePoint that was chosen: our private window, or a browser of the person's own. */
export type VisitStart = 'private-window' | 'browser';

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
  /** `subject`: somebody else, as IT; null: oneself. */
  | { readonly name: 'diagnostics'; readonly subject: Person | null; readonly outcome: Outcome | null }
  /** `start`: what the person asked for; null: to see the visit that runs or ended last. */
  | { readonly name: 'refresh'; readonly start: VisitStart | null }
  | { readonly name: 'desk' }
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
  if (samePerson) return { ...state, app, page: allowedPage(app, state.page) };
  const page: Page = app.account === null ? { name: 'welcome' } : { name: 'my-photo', outcome: null };
  return { phase: 'running', app, page };
}

/** Nobody's page is left open for whoever may not see it. */
function allowedPage(app: AppState, page: Page): Page {
  if (app.account === null) return { name: 'welcome' };
  const isOfOthers = page.name === 'diagnostics' && page.subject !== null;
  if (isOfOthers && app.desk.account === null) return { name: 'desk' };
  return page;
}
