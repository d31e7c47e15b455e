import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { BrowserRequest } from '../../contract/ipc.ts';
import type { Result } from '../../contract/result.ts';
import type { VisitStart } from '../app-state.ts';
import { settle } from '../shared/settle.ts';
import { type RefreshState, reduceRefresh, startRefresh } from './refresh-state.ts';

export interface RefreshActions {
  readonly openWindow: () => void;
  readonly openPage: (page: string) => void;
  readonly reportRefusal: () => void;
  readonly chooseBrowser: () => void;
  readonly closeBrowsers: () => void;
  readonly openBrowser: (request: BrowserRequest) => void;
  readonly measure: () => void;
  readonly stop: () => void;
}

interface RefreshOptions {
  readonly start: VisitStart | null;
  /** Page with a People web part that policy presets. */
  readonly page: string | null;
  /** As main told it last. */
  readonly attempt: AttemptState | null;
}

/** Steer a visit to SharePoint. A private window that was asked for opens once, unless one is open already. */
export function useRefresh({ start, page, attempt }: RefreshOptions): readonly [RefreshState, RefreshActions] {
  const [state, dispatch] = useReducer(reduceRefresh, start, startRefresh);
  const isStarted = useRef(false);
  const pastId = attempt !== null && attempt.end !== null ? attempt.id : null;

  const run = useCallback(
    async (ask: () => Promise<Result<AttemptState>>) => {
      dispatch({ type: 'start-asked', pastId });
      const started = await settle(ask());
      dispatch(started.ok ? { type: 'started' } : { type: 'start-failed', failure: started.failure });
    },
    [pastId],
  );
  const openWindow = () => void run(() => window.bridge.refresh.start(page));
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const isRunning = attempt !== null && attempt.end === null;
    if (start === 'private-window' && !isRunning) void run(() => window.bridge.refresh.start(page));
  }, [start, attempt, page, run]);

  const openPage = async (typed: string) => {
    dispatch({ type: 'page-asked' });
    const opened = await settle(window.bridge.refresh.openPage(typed));
    if (!opened.ok) dispatch({ type: 'page-failed', failure: opened.failure });
  };
  const measure = async () => {
    const measured = await settle(window.bridge.refresh.measure());
    if (!measured.ok) dispatch({ type: 'start-failed', failure: measured.failure });
  };
  return [
    state,
    {
      openWindow,
      openPage: (typed) => void openPage(typed),
      reportRefusal: () => void window.bridge.refresh.reportRefusal(),
      chooseBrowser: () => dispatch({ type: 'browser-asked' }),
      closeBrowsers: () => dispatch({ type: 'browser-closed' }),
      openBrowser: (request) => void run(() => window.bridge.refresh.openBrowser(request)),
      measure: () => void measure(),
      stop: () => void window.bridge.refresh.stop(),
    },
  ];
}
