import type { Failure } from '../../contract/failure.ts';
import type { OneDriveEntry, OneDrivePage } from '../../contract/onedrive.ts';

/** A folder on the way from the root. */
export interface Crumb {
  readonly id: string;
  readonly name: string;
}

export type OneDriveView =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | {
      readonly phase: 'ready';
      /** Folders first, each kind in the order it came. */
      readonly entries: readonly OneDriveEntry[];
      readonly next: string | null;
      readonly isLoadingMore: boolean;
    };

/** The search that found the first folder of the path, and where it was begun. */
interface FoundBy {
  readonly query: string;
  readonly path: readonly Crumb[];
  readonly foundBy: FoundBy | null;
}

export interface OneDriveState {
  /** Below the root. */
  readonly path: readonly Crumb[];
  /** Null: the path begins at the root. */
  readonly foundBy: FoundBy | null;
  /** What is searched for; null: a folder is shown. */
  readonly query: string | null;
  readonly view: OneDriveView;
  /** Of the question that `view` answers; an answer to an earlier one is too late. */
  readonly request: number;
  /** The entry that Tab comes to; null: the first. */
  readonly activeId: string | null;
  readonly opening: Crumb | null;
  /** What went wrong besides the view: a picture that did not open, more that did not come, a refusal. */
  readonly notice: Failure | null;
}

export type OneDriveAction =
  | { readonly type: 'folder-opened'; readonly folder: Crumb }
  /** To so many folders below the root. */
  | { readonly type: 'went-up'; readonly depth: number }
  /** Out of a search, to the folder above, or to the search that found this one. */
  | { readonly type: 'went-back' }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'search-ended' }
  | { readonly type: 'asked-again' }
  | { readonly type: 'more-asked' }
  | { readonly type: 'opening-stopped' }
  | { readonly type: 'arrived' | 'more-arrived'; readonly request: number; readonly page: OneDrivePage }
  | { readonly type: 'failed' | 'more-failed'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'opening-started'; readonly picture: Crumb }
  | { readonly type: 'opening-failed'; readonly failure: Failure }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'focused'; readonly id: string };

export const START: OneDriveState = {
  path: [],
  foundBy: null,
  query: null,
  view: { phase: 'loading' },
  request: 1,
  activeId: null,
  opening: null,
  notice: null,
};

/** Where the person is in the drive. Every move asks anew; what was asked before is forgotten. */
export function reduceOneDrive(state: OneDriveState, action: OneDriveAction): OneDriveState {
  switch (action.type) {
    case 'folder-opened':
      return enter(state, action.folder);
    case 'went-up':
      return goUp(state, action.depth);
    case 'went-back':
      return goBack(state);
    case 'searched':
      return ask(state, { query: action.query });
    case 'search-ended':
      return state.query === null ? state : ask(state, { query: null });
    case 'asked-again':
      return ask(state, {});
    case 'more-asked':
      return state.view.phase === 'ready'
        ? { ...state, notice: null, view: { ...state.view, isLoadingMore: true } }
        : state;
    case 'opening-started':
      return { ...state, opening: action.picture, notice: null };
    case 'opening-stopped':
      return { ...state, opening: null };
    case 'opening-failed':
      return state.opening === null ? state : { ...state, opening: null, notice: action.failure };
    case 'refused':
      return { ...state, notice: action.failure };
    case 'focused':
      return { ...state, activeId: action.id };
    default:
      return withAnswer(state, action);
  }
}

/** Whether there is nowhere to go back to within the drive. */
export function isAtStart({ query, path }: OneDriveState): boolean {
  return query === null && path.length === 0;
}

function enter(state: OneDriveState, folder: Crumb): OneDriveState {
  const { query, path, foundBy } = state;
  if (query === null) return ask(state, { path: [...path, folder] });
  // Where a folder lies that a search found is not known; the way back is the search.
  return ask(state, { path: [folder], query: null, foundBy: { query, path, foundBy } });
}

function goUp(state: OneDriveState, depth: number): OneDriveState {
  return ask(state, {
    path: state.path.slice(0, depth),
    query: null,
    foundBy: depth === 0 ? null : state.foundBy,
    activeId: state.path[depth]?.id ?? null,
  });
}

function goBack(state: OneDriveState): OneDriveState {
  const { query, path, foundBy } = state;
  if (query !== null) return ask(state, { query: null });
  if (path.length === 1 && foundBy !== null) return ask(state, { ...foundBy, activeId: path[0]?.id ?? null });
  return path.length === 0 ? state : goUp(state, path.length - 1);
}

type Move = Partial<Pick<OneDriveState, 'path' | 'foundBy' | 'query' | 'activeId'>>;

function ask(state: OneDriveState, move: Move): OneDriveState {
  const { path, foundBy, query, request } = state;
  return { ...START, path, foundBy, query, ...move, request: request + 1 };
}

type AnswerAction = Extract<
  OneDriveAction,
  { readonly type: 'arrived' | 'failed' | 'more-arrived' | 'more-failed' }
>;

function withAnswer(state: OneDriveState, action: AnswerAction): OneDriveState {
  const { view } = state;
  if (action.request !== state.request) return state;
  switch (action.type) {
    case 'arrived': {
      const { entries, next } = action.page;
      return { ...state, view: { phase: 'ready', entries: foldersFirst(entries), next, isLoadingMore: false } };
    }
    case 'failed':
      return { ...state, view: { phase: 'failed', failure: action.failure } };
    case 'more-arrived':
      return view.phase === 'ready' ? withMore(state, view.entries, action.page) : state;
    case 'more-failed':
      return view.phase === 'ready'
        ? { ...state, notice: action.failure, view: { ...view, isLoadingMore: false } }
        : state;
  }
}

/** The first of the new entries is what Tab comes to: the button that brought them may be gone. */
function withMore(state: OneDriveState, before: readonly OneDriveEntry[], page: OneDrivePage): OneDriveState {
  const known = new Set(before.map(({ id }) => id));
  const added = page.entries.filter(({ id }) => !known.has(id));
  const entries = foldersFirst([...before, ...added]);
  const first = entries.find(({ id }) => !known.has(id));
  return {
    ...state,
    activeId: first?.id ?? state.activeId,
    view: { phase: 'ready', entries, next: page.next, isLoadingMore: false },
  };
}

function foldersFirst(entries: readonly OneDriveEntry[]): readonly OneDriveEntry[] {
  return [...entries.filter(({ kind }) => kind === 'folder'), ...entries.filter(({ kind }) => kind === 'picture')];
}
