import type { AppState } from '../../contract/app-state.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { Page } from '../app-state.ts';
import type { LiveState } from '../live/live-state.ts';
import { REMIND_AFTER_HOURS } from '../live/reminder-bar.tsx';
import type { TextKey } from '../text/text.ts';
import { type NextAction, nextAction } from './guide.ts';
import type { RefreshActions } from './use-refresh.ts';

export interface Next {
  readonly label: TextKey;
  readonly run: () => void;
}

interface NextOptions {
  readonly app: AppState;
  readonly attempt: AttemptState | null;
  readonly actions: RefreshActions;
  readonly live: LiveState;
  readonly isStarting: boolean;
  readonly go: (page: Page) => void;
}

/** The primary button; null while there is nothing to do here. */
export function nextOf({ app, attempt, actions, live, isStarting, go }: NextOptions): Next | null {
  const action = isStarting ? null : nextAction(attempt, app.reminder !== null);
  if (action === null) return null;
  const receipt = attempt?.receipt ?? null;
  const outcome = receipt === null ? null : { receipt, copies: live.copies };
  const nexts: Readonly<Record<NextAction, Next>> = {
    open: { label: 'refresh.open', run: actions.openWindow },
    measure: { label: 'refresh.measure', run: actions.measure },
    done: { label: 'refresh.done', run: () => go({ name: 'my-photo', outcome }) },
    remind: { label: 'refresh.remind', run: () => void window.bridge.refresh.remind(REMIND_AFTER_HOURS) },
    again: { label: 'refresh.again', run: actions.openWindow },
  };
  return nexts[action];
}
